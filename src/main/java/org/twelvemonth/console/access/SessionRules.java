package org.twelvemonth.console.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.twelvemonth.console.openid.ProviderSession;

/** How long sessions last, of accounts and of people whom the provider signs in. */
final class SessionRules {
    /** Absolute session timeout. */
    private static final Duration LONGEST = Duration.ofHours(12);

    /** For how long after a proof, such as the password, none is asked for again. */
    private static final Duration CONFIRMED = Duration.ofMinutes(10);

    private SessionRules() {}

    /** Whether the session has lasted too long; false for a client that has not signed in. */
    static boolean isOver(@Nullable Authentication person, Instant now) {
        Instant latest = now.minus(LONGEST);
        Object principal = person == null ? null : person.getPrincipal();
        if (principal instanceof SignedIn account) {
            return !account.since().isAfter(latest);
        }
        return principal instanceof ProviderSession session && !session.since().isAfter(latest);
    }

    /** Whether the person has authenticated within the last ten minutes. */
    static boolean isConfirmed(Authentication person, Instant now) {
        Instant earliest = now.minus(CONFIRMED);
        if (person.getPrincipal() instanceof SignedIn account) {
            return account.confirmed().isAfter(earliest);
        }
        return !(person.getPrincipal() instanceof ProviderSession session) || session.isConfirmedSince(earliest);
    }
}
