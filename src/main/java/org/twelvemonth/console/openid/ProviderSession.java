package org.twelvemonth.console.openid;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.Role;

/**
 * A session of a person whom the provider has signed in. Two are equal when they are of the same person. Holds no access token, no refresh token and no claims; the ID token
 * itself is the hint by which the provider ends its session, too.
 *
 * @param actor how the ledger names the person
 * @param displayName the person's name
 * @param roles those of the sign-in, for the whole session
 * @param idToken the ID token as it was sent
 * @param since when the session began
 * @param authenticatedAt when the person gave the provider a proof, such as a password; null where the provider does not say
 */
public record ProviderSession(
        String actor,
        String displayName,
        Set<Role> roles,
        String idToken,
        Instant since,
        @Nullable Instant authenticatedAt)
        implements OidcUser, Serializable {

    /** Keeps the roles from being changed. */
    public ProviderSession {
        roles = Set.copyOf(roles);
    }

    /** The session that a request belongs to; empty for one of an account, or of nobody. */
    public static Optional<ProviderSession> of(@Nullable Principal person) {
        return person instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof ProviderSession session
                ? Optional.of(session)
                : Optional.empty();
    }

    /** Whether the person gave a proof after that time. */
    public boolean isConfirmedSince(Instant earliest) {
        return authenticatedAt != null && authenticatedAt.isAfter(earliest);
    }

    /** The account that the person has for this session. */
    public Account account() {
        return new Account(actor, roles);
    }

    @Override
    public String getName() {
        return actor;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Map<String, Object> getClaims() {
        return Map.of();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return new OidcIdToken(idToken, null, null, Map.of(IdTokenClaimNames.SUB, actor));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "ProviderSession[" + actor + ", roles=" + List.copyOf(roles) + "]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProviderSession session && actor.equals(session.actor);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
