package org.twelvemonth.account;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.twelvemonth.edition.OperatingSystemUser;
import org.twelvemonth.edition.ProviderPerson;

/**
 * An account of the review.
 *
 * @param name in lower case: names that differ in case alone are the same; or, for the length of a session, the
 *     {@link ProviderPerson#actor} of a person whom an OpenID provider has signed in
 * @param roles what it may do, at least one
 */
public record Account(String name, Set<Role> roles) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");

    /** Keeps the roles from being changed. */
    public Account {
        roles = Set.copyOf(roles);
    }

    /** The form in which names are kept and compared. */
    static String canonical(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    static boolean canBeNamed(String canonical) {
        return NAME.matcher(canonical).matches();
    }

    /** Whether an OpenID provider has signed its owner in. */
    public boolean isOfProvider() {
        return ProviderPerson.named(name).isPresent();
    }

    /** Whether somebody of this name, an account or a user of the operating system, is the account's owner. */
    public boolean isOf(String person) {
        if (isOfProvider()) {
            return name.equals(person);
        }
        return name.equals(OperatingSystemUser.named(person)
                .map(OperatingSystemUser::accountName)
                .orElseGet(() -> canonical(person)));
    }

    /** Whether it may do what the role may. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
