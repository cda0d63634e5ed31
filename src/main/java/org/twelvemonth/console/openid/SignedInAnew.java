package org.twelvemonth.console.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/**
 * Refuses a re-authentication of another person, and one for which the provider has asked nobody: its claim {@code auth_time}
 * must not be before the request. The session then stays as it was.
 */
final class SignedInAnew implements SessionAuthenticationStrategy {
    /** By so much the clocks of provider and program may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    @Override
    public void onAuthentication(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        PendingSignIns.endedBy(request)
                .filter(pending -> pending.anew() != null)
                .filter(pending -> !isAnswer(pending, person))
                .ifPresent(pending -> {
                    throw new SessionAuthenticationException("The sign-in is an old one, or of another person.");
                });
    }

    private static boolean isAnswer(PendingSignIn pending, Authentication person) {
        Instant earliest = pending.begun().minus(SKEW);
        return ProviderSession.of(person)
                .filter(session -> session.actor().equals(pending.anew()))
                .filter(session -> session.authenticatedAt() != null
                        && !session.authenticatedAt().isBefore(earliest))
                .isPresent();
    }
}
