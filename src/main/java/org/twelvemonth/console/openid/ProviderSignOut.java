package org.twelvemonth.console.openid;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Ends the provider's session (OpenID Connect RP-Initiated Logout 1.0). */
@Component
public class ProviderSignOut {
    private static final Logger log = LoggerFactory.getLogger(ProviderSignOut.class);

    private final OpenIdProvider provider;

    ProviderSignOut(OpenIdProvider provider) {
        this.provider = provider;
    }

    /**
     * Where the provider ends the session of that person.
     *
     * @param back the path of this console to come back to
     * @return empty for a person whom no provider signed in, and where the provider has no such address
     */
    public Optional<String> address(HttpServletRequest request, @Nullable Authentication person, String back) {
        return ProviderSession.of(person)
                .flatMap(session -> endpoint()
                        .map(endpoint -> UriComponentsBuilder.fromUriString(endpoint)
                                .queryParam("id_token_hint", "{hint}")
                                .queryParam(OAuth2ParameterNames.CLIENT_ID, "{client}")
                                .queryParam("post_logout_redirect_uri", "{back}")
                                .encode()
                                .buildAndExpand(
                                        session.idToken(),
                                        provider.registration().getClientId(),
                                        ServletUriComponentsBuilder.fromContextPath(request)
                                                        .build()
                                                + back)
                                .toUriString()));
    }

    private Optional<String> endpoint() {
        try {
            return Optional.ofNullable(provider.registration()
                            .getProviderDetails()
                            .getConfigurationMetadata()
                            .get("end_session_endpoint"))
                    .map(Object::toString)
                    .filter(endpoint -> endpoint.startsWith("http"));
        } catch (ProviderAwayException e) {
            log.info("A person signed out here only: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
