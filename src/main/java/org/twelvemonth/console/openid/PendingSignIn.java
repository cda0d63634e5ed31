package org.twelvemonth.console.openid;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * A sign-in between the redirect to the provider and its answer.
 *
 * @param state the value by which the answer is recognised
 * @param nonce the value whose hash the ID token must repeat
 * @param codeVerifier the secret by which the code is exchanged (PKCE)
 * @param authorizationUri where the provider was asked
 * @param clientId for which client
 * @param redirectUri where the provider leads back to
 * @param scopes what was asked for
 * @param registrationId the registration's name
 * @param to the page to go to afterwards, as the request named it
 * @param begun when
 * @param anew the actor who must sign in anew; null for a first sign-in
 */
record PendingSignIn(
        String state,
        String nonce,
        String codeVerifier,
        String authorizationUri,
        String clientId,
        String redirectUri,
        Set<String> scopes,
        String registrationId,
        String to,
        Instant begun,
        @Nullable String anew) {
    static final String TO = "org.twelvemonth.to";
    static final String ANEW = "org.twelvemonth.anew";

    static PendingSignIn of(OAuth2AuthorizationRequest request, Instant begun) {
        return new PendingSignIn(
                requireNonNull(request.getState()),
                text(request, OidcParameterNames.NONCE),
                text(request, PkceParameterNames.CODE_VERIFIER),
                request.getAuthorizationUri(),
                request.getClientId(),
                requireNonNull(request.getRedirectUri()),
                request.getScopes(),
                text(request, OAuth2ParameterNames.REGISTRATION_ID),
                text(request, TO),
                begun,
                request.getAttribute(ANEW));
    }

    private static String text(OAuth2AuthorizationRequest request, String attribute) {
        String text = request.getAttribute(attribute);
        return text == null ? "" : text;
    }

    /** As much of the request as the answer is compared with. */
    OAuth2AuthorizationRequest request() {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(authorizationUri)
                .clientId(clientId)
                .redirectUri(redirectUri)
                .scopes(scopes)
                .state(state)
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        registrationId,
                        OidcParameterNames.NONCE,
                        nonce,
                        PkceParameterNames.CODE_VERIFIER,
                        codeVerifier))
                .build();
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "PendingSignIn[" + registrationId + ", begun=" + begun + "]";
    }
}
