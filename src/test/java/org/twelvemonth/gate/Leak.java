package org.twelvemonth.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A leak: what a careless renderer, or somebody's hand, would have left in an edition.
 *
 * @param what the leak in words, for the table in {@code docs/disclosure.md}
 * @param file where it is, relative to the edition's folder
 * @param rules the rules that refuse it, those of the first net before those of the second
 * @param doctoring how it comes to be there
 */
record Leak(String what, String file, List<GateRule> rules, Doctoring doctoring) {
    /** Changes an edition that was written honestly. */
    interface Doctoring {
        void apply(Path edition) throws IOException;
    }

    /** Changes the text of a file. */
    static Leak in(String file, String what, UnaryOperator<String> change, GateRule... rules) {
        return new Leak(what, file, List.of(rules), edition -> {
            Path path = edition.resolve(file);
            String text = Files.readString(path, UTF_8);
            String changed = change.apply(text);
            if (changed.equals(text)) {
                throw new IllegalStateException("nothing was changed: " + what);
            }
            Files.writeString(path, changed, UTF_8);
        });
    }

    /** Puts something before the first place where the text stands. */
    static UnaryOperator<String> before(String place, String added) {
        return text ->
                text.replaceFirst(java.util.regex.Pattern.quote(place), "§").replace("§", added + place);
    }

    static UnaryOperator<String> instead(String place, String other) {
        return text -> text.replace(place, other);
    }

    /** The row of the table that this leak is. */
    String tableRow() {
        return "| " + what.replace("|", "\\|") + " | `" + file + "` | "
                + String.join(", ", rules.stream().map(rule -> "`" + rule + "`").toList()) + " |";
    }

    @Override
    public String toString() {
        return what;
    }
}
