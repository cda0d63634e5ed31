package org.twelvemonth.console.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.twelvemonth.account.Account;

/**
 * Whose session it is. Two are equal when they are of the same account.
 *
 * @param name the account's name
 * @param passwordStamp of the password that the session began with
 * @param since when the session began
 * @param confirmed when the password was last entered
 */
record SignedIn(String name, String passwordStamp, Instant since, Instant confirmed)
        implements AuthenticatedPrincipal, Serializable {
    @Override
    public String getName() {
        return name;
    }

    /** The same session, after the password was entered again. */
    SignedIn confirmedAt(Instant now, String stamp) {
        return new SignedIn(name, stamp, since, now);
    }

    /** With the roles that the account has now. */
    Authentication as(Account account) {
        List<GrantedAuthority> roles = account.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(this, null, roles);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn person && name.equals(person.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
