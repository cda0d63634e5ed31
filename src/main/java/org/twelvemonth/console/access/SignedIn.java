package org.twelvemonth.console.access;

import java.io.Serializable;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.twelvemonth.account.Account;

/**
 * Whose session it is.
 *
 * @param name the account's name
 * @param passwordStamp of the password that the session began with
 */
record SignedIn(String name, String passwordStamp) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return name;
    }

    /** With the roles that the account has now. */
    Authentication as(Account account) {
        List<GrantedAuthority> roles = account.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(this, null, roles);
    }
}
