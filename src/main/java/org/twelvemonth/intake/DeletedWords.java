package org.twelvemonth.intake;

import java.util.Optional;
import java.util.Set;
import org.twelvemonth.engagement.CaseFolding;

/** The words that say whether the source has deleted a record, as people, databases and pandas write truth values. */
final class DeletedWords {
    /** All of them, for messages. */
    static final String ALL = "yes, y, true, t, 1, 1.0, no, n, false, f, 0, 0.0 or a blank cell";

    private static final Set<String> DELETED = Set.of("yes", "y", "true", "t", "1", "1.0");
    private static final Set<String> KEPT = Set.of("no", "n", "false", "f", "0", "0.0");

    private DeletedWords() {}

    /** Whether the record is deleted, whatever the word's case; empty when the word is none of them. */
    static Optional<Boolean> read(String written) {
        if (written.isEmpty()) {
            return Optional.of(false);
        }
        String word = CaseFolding.fold(written);
        return DELETED.contains(word) ? Optional.of(true) : Optional.of(false).filter(kept -> KEPT.contains(word));
    }
}
