package org.twelvemonth.edition;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person whom an OpenID provider signs in, and who has no account here.
 *
 * @param key 32 hexadecimal digits: the beginning of the SHA-256 of issuer and subject, which never change for a person
 */
public record ProviderPerson(String key) {
    /** Contains a blank, which account names cannot, and differs from the prefix of {@link OperatingSystemUser}. */
    private static final String PREFIX = "provider person ";

    private static final int KEY_LENGTH = 32;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{" + KEY_LENGTH + "}");
    private static final Pattern ACTOR = Pattern.compile(PREFIX + KEY);

    /** Refuses what {@link #of} does not make. */
    public ProviderPerson {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("A provider person has a key of " + KEY_LENGTH + " hexadecimal digits.");
        }
    }

    /**
     * The person whom the provider means.
     *
     * @param issuer the provider's issuer identifier, a URL without a line break
     * @param subject the claim {@code sub}, compared as it is written
     */
    public static ProviderPerson of(String issuer, String subject) {
        return new ProviderPerson(Digest.of(issuer + "\n" + subject).substring(0, KEY_LENGTH));
    }

    /** The person whom {@link #actor} names; empty for an account and for everything else. */
    public static Optional<ProviderPerson> named(String actor) {
        return ACTOR.matcher(actor).matches()
                ? Optional.of(new ProviderPerson(actor.substring(PREFIX.length())))
                : Optional.empty();
    }

    /** The pattern of {@link #actor} within a text. */
    public static Pattern actors() {
        return ACTOR;
    }

    /** How the ledger and the audit trail name the person: {@code provider person} and the key. */
    public String actor() {
        return PREFIX + key;
    }
}
