package org.twelvemonth.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.web.context.ConfigurableWebEnvironment;

/**
 * Leaves out of the other commands what only {@code serve} needs of Spring Boot: the web server, health and metrics would
 * make up a seventh of their start. Named in {@code META-INF/spring.factories}.
 */
final class WebOfServe implements AutoConfigurationImportFilter, EnvironmentAware {
    private static final List<String> PACKAGES = List.of(
            "org.springframework.boot.actuate.",
            "org.springframework.boot.health.",
            "org.springframework.boot.http.converter.",
            "org.springframework.boot.jackson.",
            "org.springframework.boot.micrometer.",
            "org.springframework.boot.security.",
            "org.springframework.boot.servlet.",
            "org.springframework.boot.thymeleaf.",
            "org.springframework.boot.tomcat.",
            "org.springframework.boot.webmvc.");

    private boolean web;

    @Override
    public void setEnvironment(Environment environment) {
        web = environment instanceof ConfigurableWebEnvironment;
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] kept = new boolean[configurations.length];
        for (int i = 0; i < kept.length; i++) {
            String name = configurations[i];
            kept[i] = web || name == null || PACKAGES.stream().noneMatch(name::startsWith);
        }
        return kept;
    }
}
