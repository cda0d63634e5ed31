package org.twelvemonth.console;

import static org.twelvemonth.account.Role.OPERATOR;
import static org.twelvemonth.account.Role.REVIEWER;
import static org.twelvemonth.account.Role.VIEWER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Who may ask for what. What is not named here is refused, whoever asks. */
@Configuration(proxyBeanMethods = false)
class AccessRules {
    private static final String EDITION = "/editions/{month}/{number}";

    @Bean
    SecurityFilterChain access(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(AccessRules::grant)
                .formLogin(form -> form.loginPage("/login"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self';"
                                                + " frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
                        .frameOptions(frames -> frames.sameOrigin()))
                .build();
    }

    private static void grant(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(HttpMethod.GET, "/assets/**", "/login").permitAll();
        requests.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/prometheus")
                .permitAll();
        requests.requestMatchers(HttpMethod.GET, "/", "/run", "/run/progress").authenticated();
        requests.requestMatchers(HttpMethod.POST, "/run").hasRole(OPERATOR.name());
        requests.requestMatchers(HttpMethod.GET, EDITION + "/decision").hasRole(REVIEWER.name());
        requests.requestMatchers(HttpMethod.POST, "/audit/export").hasAnyRole(VIEWER.name(), REVIEWER.name());
        requests.requestMatchers(HttpMethod.GET, EDITION, EDITION + "/**", "/audit")
                .hasAnyRole(VIEWER.name(), REVIEWER.name());
        requests.requestMatchers(HttpMethod.POST, EDITION + "/*").hasRole(REVIEWER.name());
        requests.requestMatchers("/accounts", "/accounts/**").hasRole(OPERATOR.name());
        requests.anyRequest().denyAll();
    }
}
