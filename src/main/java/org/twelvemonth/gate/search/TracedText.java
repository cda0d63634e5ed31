package org.twelvemonth.gate.search;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that may have been decoded, of which every character still knows where in the file it came from. */
final class TracedText {
    private final String text;
    private final int[] origins;

    private TracedText(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    static TracedText of(String text) {
        int[] origins = new int[text.length()];
        Arrays.setAll(origins, index -> index);
        return new TracedText(text, origins);
    }

    String text() {
        return text;
    }

    /** Where in the file the character at the index began. */
    int origin(int index) {
        return origins[index];
    }

    /** Replaces what the pattern matches; the replacement comes from where the match began. */
    TracedText replace(Pattern pattern, Function<MatchResult, String> replacement) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return this;
        }
        Builder replaced = new Builder();
        int from = 0;
        do {
            replaced.copy(this, from, matcher.start());
            replaced.add(replacement.apply(matcher), origins[Math.min(matcher.start(), origins.length - 1)]);
            from = matcher.end();
        } while (matcher.find());
        return replaced.copy(this, from, text.length()).toText();
    }

    /** Replaces every code point by itself. */
    TracedText replaceEach(IntFunction<String> replacement) {
        Builder replaced = new Builder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            replaced.add(replacement.apply(text.codePointAt(i)), origins[i]);
        }
        return replaced.toText();
    }

    private static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] origins = new int[1024];

        Builder copy(TracedText source, int from, int to) {
            for (int i = from; i < to; i++) {
                append(source.text.charAt(i), source.origins[i]);
            }
            return this;
        }

        void add(String replacement, int origin) {
            for (int i = 0; i < replacement.length(); i++) {
                append(replacement.charAt(i), origin);
            }
        }

        private void append(char character, int origin) {
            if (text.length() == origins.length) {
                origins = Arrays.copyOf(origins, 2 * origins.length);
            }
            origins[text.length()] = origin;
            text.append(character);
        }

        TracedText toText() {
            return new TracedText(text.toString(), Arrays.copyOf(origins, text.length()));
        }
    }
}
