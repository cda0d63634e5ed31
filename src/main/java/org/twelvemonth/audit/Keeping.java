package org.twelvemonth.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the heads of the trail are kept, as an entry tells it whenever that changes.
 *
 * @param publicKey Base64 of the public key that they are signed for; null for unsigned heads
 * @param copies the file with copies; null for none
 */
record Keeping(@Nullable String publicKey, @Nullable String copies) {
    static final Keeping PLAIN = new Keeping(null, null);

    private static final Pattern WORDS = Pattern.compile(
            "Heads are (?:not signed|signed for the public key (?<key>[A-Za-z0-9+/=]+)) and (?:not copied|copied to (?<copies>.+))",
            Pattern.DOTALL);

    /** For the trail. */
    String words() {
        return "Heads are " + (publicKey == null ? "not signed" : "signed for the public key " + publicKey) + " and "
                + (copies == null ? "not copied" : "copied to " + copies);
    }

    /** What the last entry about it says. */
    static Keeping last(List<AuditEntry> entries) {
        return entries.reversed().stream()
                .filter(entry -> entry.action() == AuditAction.HEADS_KEPT)
                .findFirst()
                .map(entry -> WORDS.matcher(entry.detail()))
                .filter(Matcher::matches)
                .map(words -> new Keeping(words.group("key"), words.group("copies")))
                .orElse(PLAIN);
    }
}
