package org.twelvemonth.console;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.SignIn;

/** Signs in with the accounts of the ledger until the console does so itself. */
@Configuration(proxyBeanMethods = false)
class TemporarySignIn {

    @Bean
    AuthenticationProvider temporarySignInProvider(Accounts accounts) {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication asked) {
                if (accounts.signIn(asked.getName(), String.valueOf(asked.getCredentials()))
                        instanceof SignIn.Accepted accepted) {
                    return known(accepted.account());
                }
                throw new BadCredentialsException("No.");
            }

            @Override
            public boolean supports(Class<?> type) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
            }
        };
    }

    private static Authentication known(Account account) {
        List<SimpleGrantedAuthority> roles = account.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(account.name(), null, roles);
    }
}
