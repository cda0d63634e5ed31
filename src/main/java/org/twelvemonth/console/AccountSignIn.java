package org.twelvemonth.console;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.SignIn;

/** Signs in with the accounts of the ledger. */
@Component
class AccountSignIn implements AuthenticationProvider {
    private final Accounts accounts;

    AccountSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        return switch (accounts.signIn(typed.getName(), String.valueOf(typed.getCredentials()))) {
            case SignIn.Accepted accepted -> signedIn(accepted.account());
            case SignIn.Refused refused -> throw new BadCredentialsException(refused.sentence());
            case SignIn.Delayed delayed -> throw new BadCredentialsException(delayed.sentence());
        };
    }

    private static Authentication signedIn(Account account) {
        List<SimpleGrantedAuthority> roles = account.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(account.name(), null, roles);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
