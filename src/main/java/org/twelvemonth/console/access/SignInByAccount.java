package org.twelvemonth.console.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.SignIn;

/** Signs in with an account and its password; the messages of its refusals are for the person. */
@Component
class SignInByAccount implements AuthenticationProvider {
    private final Accounts accounts;

    SignInByAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = attempt.getCredentials() instanceof String typed ? typed : "";
        // Taken before the password is looked at: one that is changed in between ends the session at its next request.
        String stamp = accounts.passwordStamp(attempt.getName()).orElse("");
        return switch (accounts.signIn(attempt.getName(), password)) {
            case SignIn.Accepted accepted -> new SignedIn(accepted.account().name(), stamp).as(accepted.account());
            case SignIn.Refused refused -> throw new BadCredentialsException(refused.sentence());
            case SignIn.Delayed delayed -> throw new BadCredentialsException(delayed.sentence());
        };
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
