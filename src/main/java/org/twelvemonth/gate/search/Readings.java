package org.twelvemonth.gate.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The ways in which a stranger may read a file: as it stands or decoded; with its markup, or with nothing or a blank in
 * the markup's place; with numbers as they stand or without separators of thousands.
 */
public final class Readings {
    private static final Pattern MARKUP = Pattern.compile("<!--.*?-->|<[^<>]*>", Pattern.DOTALL);
    private static final Pattern THOUSANDS =
            Pattern.compile("(?<=\\d)(?:&nbsp;|[.,'’ _\\u00A0\\u2009\\u202F])(?=\\d{3}(?!\\d))");

    private static final List<UnaryOperator<TracedText>> ENCODINGS = List.of(text -> text, Decoding::decode);
    private static final List<UnaryOperator<TracedText>> MARKUPS = List.of(
            text -> text, text -> text.replace(MARKUP, match -> ""), text -> text.replace(MARKUP, match -> " "));
    private static final List<UnaryOperator<TracedText>> NUMBERS =
            List.of(text -> text, text -> text.replace(THOUSANDS, match -> ""));

    private Readings() {}

    /** All readings of a text, always as many and in the same order, so that those of two texts can be compared. */
    public static List<Reading> of(String text) {
        TracedText written = TracedText.of(text);
        List<Reading> readings = new ArrayList<>();
        for (UnaryOperator<TracedText> encoding : ENCODINGS) {
            for (UnaryOperator<TracedText> markup : MARKUPS) {
                for (UnaryOperator<TracedText> numbers : NUMBERS) {
                    TracedText read = numbers.apply(markup.apply(encoding.apply(written)));
                    readings.add(new Reading(Folding.fold(read)));
                }
            }
        }
        return readings;
    }
}
