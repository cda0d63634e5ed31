package org.twelvemonth.console.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Lets people sign in at the provider, where one is configured. */
@Component
public class SignInByProvider {
    private static final Logger log = LoggerFactory.getLogger(SignInByProvider.class);

    private final OpenIdProvider provider;
    private final SignInRequests requests;
    private final PendingSignIns pending;
    private final ProviderPeople people;

    SignInByProvider(OpenIdProvider provider, SignInRequests requests, PendingSignIns pending, ProviderPeople people) {
        this.provider = provider;
        this.requests = requests;
        this.pending = pending;
        this.people = people;
    }

    /** The page that the sign-in which the request has ended began with, as it was asked for; empty for none. */
    public static String pageOf(HttpServletRequest request) {
        return PendingSignIns.endedBy(request).map(PendingSignIn::to).orElse("");
    }

    /**
     * Adds the way in.
     *
     * @param signInPage the page that says what went wrong
     * @param success what happens once a person is signed in
     */
    public void addTo(HttpSecurity http, String signInPage, AuthenticationSuccessHandler success) throws Exception {
        http.sessionManagement(sessions -> sessions.addSessionAuthenticationStrategy(new SignedInAnew()));
        http.oauth2Login(signIn -> signIn.loginPage(signInPage)
                .clientRegistrationRepository(provider::registration)
                .authorizedClientRepository(new NoTokens())
                .authorizationEndpoint(endpoint ->
                        endpoint.authorizationRequestResolver(requests).authorizationRequestRepository(pending))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(people))
                .successHandler(success)
                .failureHandler((request, response, failure) -> refuse(signInPage, request, response, failure))
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(
                                (request, response, failure) -> refuse(signInPage, request, response, failure));
                        return filter;
                    }
                }));
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(ProviderHttp.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    private static void refuse(
            String signInPage,
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        SignInProblem problem = problem(failure, request);
        log.info("A sign-in at the provider came to nothing: {} ({}).", problem.code(), code(failure));
        response.sendRedirect(signInPage + "?" + SignInProblem.PARAMETER + "=" + problem.code());
    }

    private static SignInProblem problem(AuthenticationException failure, HttpServletRequest request) {
        if (failure instanceof SessionAuthenticationException) {
            return SignInProblem.OTHER_PERSON;
        }
        if (isAway(failure)) {
            return SignInProblem.PROVIDER_AWAY;
        }
        return switch (code(failure)) {
            case "authorization_request_not_found", "invalid_request" -> SignInProblem.NOT_BEGUN;
            case ProviderPeople.NO_ROLE -> SignInProblem.NO_ROLE;
            default -> request.getParameter("error") == null ? SignInProblem.REFUSED : SignInProblem.DECLINED;
        };
    }

    private static boolean isAway(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof AuthenticationServiceException
                        || failure instanceof ResourceAccessException
                        || isAway(failure.getCause()));
    }

    /** Only of known characters: the provider's answer is the browser's to write. */
    private static String code(AuthenticationException failure) {
        String code = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
        return code.matches("[a-z_]{1,60}") ? code : "other";
    }

    /** Keeps neither access token nor refresh token: nothing is done with them. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // The interface's.
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {}
    }
}
