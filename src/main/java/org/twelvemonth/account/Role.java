package org.twelvemonth.account;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an account may do. One may have several; the four eyes of a review hold whatever its roles. */
public enum Role {
    /** Sees editions, findings and the audit trail. */
    VIEWER,
    /** Decides on editions and withdraws publications. */
    REVIEWER,
    /** Starts runs and looks after accounts. */
    OPERATOR;

    /** The roles as the ledger has them, parted by commas. */
    static String stored(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    /** The roles that {@link #stored} wrote. */
    static Set<Role> parse(String stored) {
        return Stream.of(stored.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The role in words. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
