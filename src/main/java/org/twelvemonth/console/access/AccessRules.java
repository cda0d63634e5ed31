package org.twelvemonth.console.access;

import static org.springframework.security.web.access.IpAddressAuthorizationManager.hasIpAddress;
import static org.twelvemonth.account.Role.OPERATOR;
import static org.twelvemonth.account.Role.REVIEWER;
import static org.twelvemonth.account.Role.VIEWER;

import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.twelvemonth.console.openid.OpenIdProvider;

/** Who may ask for what. What is not named here is refused, whoever asks. */
final class AccessRules {
    private static final String EDITION = "/editions/{month}/{number}";

    private AccessRules() {}

    static void grant(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            OpenIdProvider provider) {
        if (!provider.localAccounts()) {
            requests.requestMatchers(HttpMethod.GET, "/accounts").hasRole(OPERATOR.name());
            requests.requestMatchers("/accounts", "/accounts/**", "/set-up/{token}")
                    .denyAll();
        }
        // The page that tells of a failure; an address of that name does not exist.
        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        requests.requestMatchers(HttpMethod.GET, "/assets/**", "/login").permitAll();
        // Where passwords are taken, a filter answers the form before these rules.
        requests.requestMatchers(HttpMethod.POST, "/login").permitAll();
        requests.requestMatchers("/set-up/{token}").permitAll();
        // Single sign-on: where it begins, and where the provider leads back to.
        requests.requestMatchers(HttpMethod.GET, "/oauth2/authorization/{id}", "/login/oauth2/code/{id}")
                .permitAll();
        requests.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/{group}", "/actuator/prometheus")
                .access(AuthorizationManagers.anyOf(hasIpAddress("127.0.0.0/8"), hasIpAddress("::1")));
        requests.requestMatchers(
                        HttpMethod.GET,
                        "/",
                        "/editions",
                        "/run",
                        "/run/progress",
                        "/run/check",
                        "/run/{id}",
                        "/session")
                .authenticated();
        requests.requestMatchers("/session/password", "/password")
                .access((person, context) ->
                        new AuthorizationDecision(person.get().getPrincipal() instanceof SignedIn));
        requests.requestMatchers(HttpMethod.POST, "/run", "/run/check").hasRole(OPERATOR.name());
        requests.requestMatchers(HttpMethod.GET, "/run/{id}/rejected", "/run/{id}/rejected-records.csv")
                .hasAnyRole(VIEWER.name(), REVIEWER.name());
        requests.requestMatchers(
                        HttpMethod.GET,
                        EDITION + "/decision",
                        EDITION + "/acknowledge",
                        EDITION + "/approve",
                        EDITION + "/return",
                        EDITION + "/withdraw")
                .hasRole(REVIEWER.name());
        requests.requestMatchers(HttpMethod.POST, "/audit/export").hasAnyRole(VIEWER.name(), REVIEWER.name());
        requests.requestMatchers(
                        HttpMethod.GET,
                        "/editions/{month}",
                        EDITION,
                        EDITION + "/**",
                        "/audit",
                        "/audit/activity",
                        "/audit/export",
                        "/audit/acknowledge")
                .hasAnyRole(VIEWER.name(), REVIEWER.name());
        requests.requestMatchers(HttpMethod.POST, EDITION + "/*", "/audit/acknowledge")
                .hasRole(REVIEWER.name());
        requests.requestMatchers("/accounts", "/accounts/**").hasRole(OPERATOR.name());
        requests.anyRequest().denyAll();
    }
}
