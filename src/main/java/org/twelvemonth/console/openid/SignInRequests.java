package org.twelvemonth.console.openid;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** Begins sign-ins: the authorization request with PKCE and the page to come back to. */
@Component
class SignInRequests implements OAuth2AuthorizationRequestResolver {
    /** Begins a sign-in, followed by the registration's name. */
    static final String BEGIN = "/oauth2/authorization/";

    private static final String PAGE = "to";
    private static final int LONGEST_PAGE = 1_000;

    private final OpenIdProvider provider;
    private final DefaultOAuth2AuthorizationRequestResolver requests;

    SignInRequests(OpenIdProvider provider) {
        this.provider = provider;
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(
                provider::registration, BEGIN.substring(0, BEGIN.length() - 1));
        this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    /** Leaves addresses of unknown registrations to the pages, among which there is none. */
    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getServletPath().equals(provider.signInPath())
                ? withPage(anew(requests.resolve(request), request), request)
                : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return withPage(requests.resolve(request, registrationId), request);
    }

    /** Where the parameter {@code anew} asks for it, has the provider ask the person who is signed in for a proof again. */
    private static @Nullable OAuth2AuthorizationRequest anew(
            @Nullable OAuth2AuthorizationRequest authorization, HttpServletRequest request) {
        if (authorization == null || request.getParameter(OpenIdProvider.ANEW) == null) {
            return authorization;
        }
        return ProviderSession.of(SecurityContextHolder.getContext().getAuthentication())
                .map(session -> OAuth2AuthorizationRequest.from(authorization)
                        .additionalParameters(
                                parameters -> parameters.putAll(Map.of("prompt", "login", "max_age", "0")))
                        .attributes(attributes -> attributes.put(PendingSignIn.ANEW, session.actor()))
                        .build())
                .orElse(authorization);
    }

    private static @Nullable OAuth2AuthorizationRequest withPage(
            @Nullable OAuth2AuthorizationRequest authorization, HttpServletRequest request) {
        String page = Objects.requireNonNullElse(request.getParameter(PAGE), "");
        return authorization == null
                ? null
                : OAuth2AuthorizationRequest.from(authorization)
                        .attributes(attributes ->
                                attributes.put(PendingSignIn.TO, page.length() > LONGEST_PAGE ? "" : page))
                        .build();
    }
}
