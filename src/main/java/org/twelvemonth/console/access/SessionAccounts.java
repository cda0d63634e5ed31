package org.twelvemonth.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.Accounts;

/**
 * Looks at each request whether its session still holds. A session of an account that was removed, or whose password was
 * changed, ends, and so does one that has lasted for twelve hours. A role of an account counts from the moment it is given,
 * until the moment it is taken.
 */
final class SessionAccounts extends OncePerRequestFilter {
    private final Accounts accounts;
    private final InstantSource clock;
    private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

    SessionAccounts(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Authentication begun = SecurityContextHolder.getContext().getAuthentication();
        if (SessionRules.isOver(begun, clock.instant())) {
            end.logout(request, response, begun);
        } else if (begun != null && begun.getPrincipal() instanceof SignedIn person) {
            Optional<Account> account = accounts.find(person.name(), person.passwordStamp());
            if (account.isPresent()) {
                SecurityContextHolder.setContext(new SecurityContextImpl(person.as(account.get())));
            } else {
                end.logout(request, response, begun);
            }
        }
        rest.doFilter(request, response);
    }

    /** The page that tells of a failure has a header, too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
