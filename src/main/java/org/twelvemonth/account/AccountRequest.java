package org.twelvemonth.account;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A change of a reviewer's account that one operator asked for and another must confirm.
 *
 * @param account the account's name; for a new account there is none of that name yet
 * @param kind what is asked for
 * @param roles of a new account, or those that the account is to get
 * @param askedBy the operator who asked
 * @param askedAt when
 */
public record AccountRequest(String account, Kind kind, Set<Role> roles, String askedBy, Instant askedAt) {
    /** What is asked for. */
    public enum Kind {
        /** A one-time link, with the account itself where there is none. */
        LINK,
        /** Other roles. */
        ROLES
    }

    /** Keeps the roles from being changed. */
    public AccountRequest {
        roles = Set.copyOf(roles);
    }

    /** What is asked for in words, for example "a one-time link for jo (reviewer)". */
    public String words() {
        String names = roles.stream().sorted().map(Role::words).collect(Collectors.joining(", "));
        return switch (kind) {
            case LINK -> "a one-time link for " + account + " (" + names + ")";
            case ROLES -> "the roles " + names + " for " + account;
        };
    }
}
