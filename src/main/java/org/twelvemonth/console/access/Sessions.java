package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.Accounts;

/** Notes in a session that its person has entered the password again. */
@Component
class Sessions {
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Accounts accounts;
    private final InstantSource clock;

    Sessions(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The session goes on, with another identifier and with the password that the account has now. */
    void confirm(Account account, SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        String stamp = accounts.passwordStamp(account.name()).orElse("");
        SecurityContext context = new SecurityContextImpl(
                person.confirmedAt(clock.instant(), stamp).as(account));
        request.changeSessionId();
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
