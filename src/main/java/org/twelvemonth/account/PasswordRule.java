package org.twelvemonth.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twelvemonth.job.Notification;
import org.twelvemonth.job.Workplace;

/**
 * Decides which passwords are accepted: long ones, rather than mixed ones, that a guesser would not try early (NIST SP 800-63B,
 * section 3.1.1.2). zxcvbn estimates the guesses, from lists of common passwords, names and words, and from patterns of the
 * keyboard; words of the product, of the body's addresses and of the account count as common.
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html">NIST SP 800-63B</a>
 */
@Component
final class PasswordRule {
    private static final int SHORTEST = 15;

    /** Bcrypt takes no more. */
    private static final int LONGEST_BYTES = 72;

    /** The highest score: ten thousand million guesses or more. */
    private static final int STRONG = 4;

    /** Shorter words than these, such as "the" of an address, say nothing about a body. */
    private static final int SHORTEST_WORD = 4;

    private static final List<String> OF_PRODUCT =
            List.of("twelvemonth", "engagement", "countries", "country", "assisted", "edition", "console", "reviewer");

    private final Zxcvbn guesser = new Zxcvbn();
    private final List<String> ofBody;

    PasswordRule(Workplace workplace) {
        this.ofBody = wordsOf(workplace.settings().notification());
    }

    /** The form that is hashed: the same letters, however a keyboard composed them (the standard asks for it). */
    static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /**
     * Why it cannot be the account's password, a sentence; empty when it can.
     *
     * @param account the account's name in its canonical form
     */
    Optional<String> objection(String account, String password) {
        String normalized = normalized(password);
        if (normalized.codePointCount(0, normalized.length()) < SHORTEST) {
            return Optional.of("The password is too short: it needs at least " + SHORTEST
                    + " characters. A few words that do not belong together are easy to keep in mind.");
        }
        if (normalized.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("The password is too long: it may have " + LONGEST_BYTES
                    + " bytes, which is as many plain letters. Choose a shorter one.");
        }
        return normalized.toLowerCase(Locale.ROOT).contains(account) || isEasyToGuess(account, normalized)
                ? Optional.of("The password is easy to guess: it holds the account's name, or consists of common"
                        + " passwords, names, dates, repetitions or words of this program and its addresses. Choose"
                        + " four or more words that do not belong together.")
                : Optional.empty();
    }

    private boolean isEasyToGuess(String account, String password) {
        List<String> words = new ArrayList<>(OF_PRODUCT);
        words.addAll(ofBody);
        words.addAll(words(account));
        return guesser.measure(password, words).getScore() < STRONG;
    }

    private static List<String> wordsOf(Notification notification) {
        return Stream.concat(
                        notification.recipients().stream(),
                        Stream.of(
                                        Optional.ofNullable(notification.from()),
                                        Optional.ofNullable(notification.linkBase())
                                                .map(URI::getHost))
                                .flatMap(Optional::stream))
                .flatMap(address -> words(address).stream())
                .distinct()
                .toList();
    }

    private static List<String> words(String address) {
        return Stream.of(address.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }
}
