package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Digest;

/** Remembers for a day whose sessions have ended, by the SHA-256 of their identifiers. A restart forgets them. */
@Component
class EndedSessions implements HttpSessionListener {
    private static final int MOST = 1_000;

    private final ExpiringEntries<String> accounts;

    EndedSessions(InstantSource clock) {
        this.accounts = new ExpiringEntries<>(MOST, Duration.ofDays(1), clock);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        if (context instanceof SecurityContext security) {
            Authentication person = security.getAuthentication();
            if (person != null) {
                accounts.put(Digest.of(session.getId()), person.getName());
            }
        }
    }

    /** The name of the account that was signed in; empty when that is not known. */
    Optional<String> account(String sessionId) {
        return accounts.get(Digest.of(sessionId));
    }
}
