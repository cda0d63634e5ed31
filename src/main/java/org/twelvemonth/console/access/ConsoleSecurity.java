package org.twelvemonth.console.access;

import java.time.InstantSource;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.console.openid.OpenIdProvider;
import org.twelvemonth.console.openid.SignInByProvider;

/** How people sign in, what a browser is told to refuse, and what happens to requests that are not granted. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {
    /** What pages of the console may load, and from where. */
    static final String CONTENT =
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self';"
                    + " frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Of one account at the same time; beyond them, the one that was used least recently ends. */
    private static final int MOST_SESSIONS = 10;

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            Accounts accounts,
            KeptForms forms,
            InstantSource clock,
            SignInFirst signInFirst,
            SignInSuccess success,
            SignInFailure failure,
            RefusedForms refusedForms,
            OpenIdProvider provider,
            SignInByProvider signInByProvider,
            SignOut signOut)
            throws Exception {
        if (provider.localAccounts()) {
            http.formLogin(form -> form.loginPage(SignInPage.PATH)
                    .authenticationDetailsSource(SignInByAccount::source)
                    .successHandler(success)
                    .failureHandler(failure));
        }
        if (provider.isConfigured()) {
            signInByProvider.addTo(http, SignInPage.PATH, success);
        }
        return http.authorizeHttpRequests(requests -> AccessRules.grant(requests, provider))
                .logout(logout -> logout.logoutSuccessHandler(signOut))
                .addFilterBefore(new CrossOriginFilter(refusedForms), CsrfFilter.class)
                // Strangers have no session that could hold a token; CrossOriginFilter protects their forms.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/login", "/set-up/{token}")
                        .csrfTokenRepository(new SessionTokens()))
                .addFilterBefore(new SessionAccounts(accounts, clock), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new PasswordConfirmation(forms, provider, clock), AuthorizationFilter.class)
                .sessionManagement(sessions -> sessions.maximumSessions(MOST_SESSIONS)
                        .expiredSessionStrategy(
                                expired -> signInFirst.lead(expired.getRequest(), expired.getResponse())))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(signInFirst).accessDeniedHandler(refusedForms))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(ConsoleSecurity::write)
                .build();
    }

    /** Tells Spring Security which sessions have ended. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** A request that waits for a slow client, or for its turn to sign in, holds no thread of the operating system. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundWhatClientsHold() {
        return server -> {
            server.setProtocol(BoundedHttp11Protocol.class.getName());
            server.addProtocolHandlerCustomizers(protocol -> protocol.setExecutor(new VirtualThreadExecutor("web-")));
        };
    }

    /** Tomcat would refuse an encoded solidus with a page of its own; the firewall refuses it with one of ours. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> leaveAddressesToTheFirewall() {
        return server -> server.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }

    private static void write(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(frames -> frames.sameOrigin())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(
                        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }
}
