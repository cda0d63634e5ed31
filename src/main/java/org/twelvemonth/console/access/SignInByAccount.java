package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.SignIn;
import org.twelvemonth.account.SignInSource;
import org.twelvemonth.account.SignIns;

/** Signs in with an account and its password; the messages of its refusals are for the person. */
@Component
class SignInByAccount implements AuthenticationProvider {
    private final Accounts accounts;
    private final SignIns signIns;
    private final InstantSource clock;

    SignInByAccount(Accounts accounts, SignIns signIns, InstantSource clock) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = attempt.getCredentials() instanceof String typed ? typed : "";
        SignInSource source = attempt.getDetails() instanceof SignInSource known ? known : SignInSource.COMMAND;
        // Taken before the password is looked at: one that is changed in between ends the session at its next request.
        String stamp = accounts.passwordStamp(attempt.getName()).orElse("");
        return switch (signIns.attempt(attempt.getName(), password, source)) {
            case SignIn.Accepted accepted -> {
                Instant now = clock.instant();
                yield new SignedIn(accepted.account().name(), stamp, now, now).as(accepted.account());
            }
            case SignIn.Refused refused -> throw new BadCredentialsException(refused.sentence());
            case SignIn.Delayed delayed -> throw new BadCredentialsException(delayed.sentence());
        };
    }

    /** Where a request comes from. */
    static SignInSource source(HttpServletRequest request) {
        return new SignInSource(SignInSource.addressOf(request.getRemoteAddr()), BrowserCookie.read(request));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
