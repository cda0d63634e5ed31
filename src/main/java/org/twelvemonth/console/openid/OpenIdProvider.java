package org.twelvemonth.console.openid;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;
import org.twelvemonth.job.SignInSettings;
import org.twelvemonth.job.Workplace;

/**
 * The OpenID provider that {@code spring.security.oauth2.client} names, or none. Loads its metadata at the first sign-in, not
 * at the start of the program, which must not depend on another server. Thread-safe.
 */
@Component
public class OpenIdProvider {
    static final String ANEW = "anew";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int LONGEST_REASON = 200;

    private static final Logger log = LoggerFactory.getLogger(OpenIdProvider.class);

    private final OAuth2ClientProperties properties;
    private final Optional<ProviderSettings> settings;
    private final boolean localAccounts;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable ClientRegistration loaded;

    OpenIdProvider(Environment environment, Workplace workplace) {
        SignInSettings signIn = workplace.settings().console().signIn();
        this.properties = Binder.get(environment)
                .bind(ProviderSettings.PREFIX, OAuth2ClientProperties.class)
                .orElseGet(OAuth2ClientProperties::new);
        this.settings = ProviderSettings.checked(properties, signIn);
        this.localAccounts = signIn.localAccounts();
    }

    /** Whether there is one. */
    public boolean isConfigured() {
        return settings.isPresent();
    }

    /** Whether accounts with passwords may sign in, too. */
    public boolean localAccounts() {
        return localAccounts;
    }

    /** What pages call it: the client name of the settings, or the host of its issuer. */
    public String name() {
        return settings().name();
    }

    /** The path that begins a sign-in. */
    public String signInPath() {
        return SignInRequests.BEGIN + settings().registrationId();
    }

    /**
     * The path that has the provider ask the signed-in person for a proof again, such as the password. Another person is
     * refused.
     */
    public String signInAnewPath() {
        return signInPath() + "?" + ANEW;
    }

    String registrationId() {
        return settings().registrationId();
    }

    private ProviderSettings settings() {
        return settings.orElseThrow(() -> new IllegalStateException("No OpenID provider is configured."));
    }

    /** The registration of that name; null for any other. */
    @Nullable
    ClientRegistration registration(String id) {
        return isConfigured() && id.equals(registrationId()) ? registration() : null;
    }

    /**
     * The provider with its metadata.
     *
     * @throws ProviderAwayException when it does not answer, or not as it should
     */
    ClientRegistration registration() {
        ClientRegistration known = loaded;
        return known == null ? load() : known;
    }

    /** One thread asks, and the others wait for it. */
    private ClientRegistration load() {
        try {
            if (!loading.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProviderAwayException("The provider has not answered yet.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderAwayException("The program is ending.", e);
        }
        try {
            ClientRegistration known = loaded;
            if (known == null) {
                known = complete(new OAuth2ClientPropertiesMapper(properties)
                        .asClientRegistrations()
                        .get(registrationId()));
                loaded = known;
            }
            return known;
        } catch (RuntimeException e) {
            log.warn(
                    "The metadata of the OpenID provider {} cannot be loaded: {}",
                    settings().issuer(),
                    reason(e));
            throw new ProviderAwayException("The metadata cannot be loaded.", e);
        } finally {
            loading.unlock();
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).replaceAll("\\p{C}+", " ");
        return message.substring(0, Math.min(message.length(), LONGEST_REASON)) + " ("
                + cause.getClass().getSimpleName() + ")";
    }

    private ClientRegistration complete(@Nullable ClientRegistration registration) {
        if (registration == null) {
            throw new IllegalStateException("The registration is missing.");
        }
        Set<String> scopes = registration.getScopes();
        return scopes == null || scopes.isEmpty()
                ? ClientRegistration.withClientRegistration(registration)
                        .scope(ProviderSettings.USUAL_SCOPES)
                        .build()
                : registration;
    }

    /** The issuer's host, for settings that give the provider no name. */
    static String host(String issuer) {
        return Optional.ofNullable(URI.create(issuer).getHost()).orElse(issuer);
    }
}
