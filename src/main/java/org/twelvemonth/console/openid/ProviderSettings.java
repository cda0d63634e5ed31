package org.twelvemonth.console.openid;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.twelvemonth.job.SettingsException;
import org.twelvemonth.job.SignInSettings;

/**
 * What Spring's settings say of the provider, checked at the start of the program. No message quotes a value, so that a secret
 * under the wrong key is not shown.
 *
 * @param registrationId the name of the registration, part of the address to which the provider leads back
 * @param issuer the issuer identifier
 * @param name what pages call the provider
 */
record ProviderSettings(String registrationId, String issuer, String name) {
    static final String PREFIX = "spring.security.oauth2.client";
    static final List<String> USUAL_SCOPES = List.of(OidcScopes.OPENID, OidcScopes.PROFILE);

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST_ISSUER = 500;
    private static final String PUBLIC_CLIENT = "none";

    /**
     * The provider, or none where nothing is registered.
     *
     * @throws SettingsException with a sentence for the user, when something is missing or contradicts the settings file
     */
    static Optional<ProviderSettings> checked(OAuth2ClientProperties properties, SignInSettings signIn) {
        Map<String, OAuth2ClientProperties.Registration> registrations = properties.getRegistration();
        if (registrations.isEmpty()) {
            refuseWithoutProvider(signIn);
            return Optional.empty();
        }
        if (registrations.size() > 1) {
            throw new SettingsException(
                    PREFIX + ".registration names "
                            + String.join(", ", new TreeSet<>(registrations.keySet()))
                            + ". One person must not come in as two, so there is one provider at most. Leave the one that counts.");
        }
        Map.Entry<String, OAuth2ClientProperties.Registration> only =
                registrations.entrySet().iterator().next();
        String id = only.getKey();
        OAuth2ClientProperties.Registration registration = only.getValue();
        if (!ID.matcher(id).matches()) {
            throw new SettingsException(
                    PREFIX + ".registration has a name that cannot be part of an address. Write up to"
                            + " 40 letters, digits, hyphens and underscores.");
        }
        if (signIn.roles().isEmpty()) {
            throw new SettingsException(
                    PREFIX + " configures an OpenID provider, and console.sign-in.roles gives no group a"
                            + " role: the people whom it signs in could do nothing. Give groups roles in the settings file"
                            + " (docs/sign-in.md).");
        }
        checkRegistration(PREFIX + ".registration." + id, registration);
        String issuer = issuer(id, registration.getProvider(), properties.getProvider());
        String name = registration.getClientName();
        return Optional.of(new ProviderSettings(id, issuer, name == null ? OpenIdProvider.host(issuer) : name));
    }

    private static void refuseWithoutProvider(SignInSettings signIn) {
        if (!signIn.localAccounts()) {
            throw new SettingsException(
                    "console.sign-in.local-accounts is false, and no OpenID provider is configured: nobody"
                            + " could sign in. Configure one by " + PREFIX
                            + " (docs/sign-in.md), or allow local accounts.");
        }
        if (!signIn.roles().isEmpty()) {
            throw new SettingsException(
                    "console.sign-in.roles gives groups roles, and no OpenID provider is configured that"
                            + " names a person's groups. Configure one by " + PREFIX
                            + " (docs/sign-in.md), or leave the roles"
                            + " out.");
        }
    }

    private static void checkRegistration(String path, OAuth2ClientProperties.Registration registration) {
        if (isBlank(registration.getClientId())) {
            throw new SettingsException(
                    path + ".client-id is missing. Write the client's identifier, as the provider" + " registered it.");
        }
        if (isBlank(registration.getClientSecret())
                && !PUBLIC_CLIENT.equals(registration.getClientAuthenticationMethod())) {
            throw new SettingsException(
                    path + ".client-secret is missing. Give it in the environment (docs/sign-in.md).");
        }
        String grant = registration.getAuthorizationGrantType();
        if (grant != null && !grant.equals("authorization_code")) {
            throw new SettingsException(
                    path + ".authorization-grant-type is not authorization_code, by which people sign"
                            + " in. Leave the setting out.");
        }
        Set<String> scope = registration.getScope();
        if (scope != null && !scope.contains(OidcScopes.OPENID)) {
            throw new SettingsException(
                    path + ".scope lacks openid, without which the provider does not say who signs in."
                            + " Write openid, profile; or leave the setting out.");
        }
    }

    private static String issuer(
            String id, @Nullable String named, Map<String, OAuth2ClientProperties.Provider> providers) {
        String providerId = named == null ? id : named;
        String path = PREFIX + ".provider." + providerId + ".issuer-uri";
        OAuth2ClientProperties.Provider provider = providers.get(providerId);
        String issuer = provider == null ? null : provider.getIssuerUri();
        if (issuer == null || issuer.isBlank()) {
            throw new SettingsException(path + " is missing. Write the provider's issuer identifier, the address before"
                    + " /.well-known/openid-configuration.");
        }
        if (issuer.length() > LONGEST_ISSUER || !isProtected(issuer)) {
            throw new SettingsException(path + " is no https address of at most " + LONGEST_ISSUER
                    + " characters. Write the provider's issuer identifier, the address before"
                    + " /.well-known/openid-configuration.");
        }
        return issuer;
    }

    /** By https, or on this machine. */
    private static boolean isProtected(String issuer) {
        try {
            URI uri = URI.create(issuer);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
