package org.twelvemonth.account;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: long, rather than mixed (NIST SP 800-63B, section 3.1.1.2).
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html">NIST SP 800-63B</a>
 */
final class PasswordRule {
    private static final int SHORTEST = 12;

    /** Bcrypt takes no more. */
    private static final int LONGEST_BYTES = 72;

    private PasswordRule() {}

    /** The form that is hashed: the same letters, however a keyboard composed them (the standard asks for it). */
    static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** Why it cannot be the account's password, a sentence; empty when it can. */
    static Optional<String> objection(String name, String password) {
        String normalized = normalized(password);
        if (normalized.codePointCount(0, normalized.length()) < SHORTEST) {
            return Optional.of("The password is too short: it needs at least " + SHORTEST
                    + " characters. A few words that do not belong together are easy to keep in mind.");
        }
        if (normalized.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("The password is too long: it may have " + LONGEST_BYTES
                    + " bytes, which is as many plain letters. Choose a shorter one.");
        }
        if (normalized.toLowerCase(Locale.ROOT).contains(name)
                || normalized.chars().distinct().count() < 5) {
            return Optional.of("The password is easy to guess: it holds the account's name, or almost no different"
                    + " characters. Choose another one.");
        }
        return Optional.empty();
    }
}
