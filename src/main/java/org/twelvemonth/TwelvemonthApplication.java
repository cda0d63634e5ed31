package org.twelvemonth;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;

/**
 * The Spring Boot application that the commands start; {@link org.twelvemonth.cli} has their {@code main}. The console is not
 * among the scanned packages: {@code serve} alone adds it. Spring Boot's OAuth client is excluded because it would load the
 * metadata of the OpenID provider at the start.
 */
@SpringBootApplication(
        exclude = {OAuth2ClientAutoConfiguration.class, OAuth2ClientWebSecurityAutoConfiguration.class},
        scanBasePackages = {
            "org.twelvemonth.account",
            "org.twelvemonth.audit",
            "org.twelvemonth.edition",
            "org.twelvemonth.job",
            "org.twelvemonth.monitoring",
            "org.twelvemonth.notify",
            "org.twelvemonth.retention",
            "org.twelvemonth.review"
        })
public class TwelvemonthApplication {}
