package org.twelvemonth.intake.rows;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number format writes beside a number (ECMA-376 part 1, 18.8.31), in all of its sections.
 *
 * @param currencies the currencies of its brackets, {@code €} of {@code [$€-407]}, as they are written
 * @param text its literal text, with blanks where digits stand: {@code US$} of {@code "US"$* #,##0_-}
 */
record FormatText(List<String> currencies, String text) {
    /** A quoted text, an escaped character, a skipped or repeated one, a currency with its locale, another bracket, a letter. */
    private static final Pattern PART = Pattern.compile(
            "\"(?<quoted>[^\"]*)\"?|\\\\(?<escaped>.)|[_*].|\\[\\$(?<currency>[^\\]]*?)(?:-[^\\]-]*)?]|\\[[^\\]]*]?"
                    + "|(?<other>.)",
            Pattern.DOTALL);

    private static final Pattern DIGITS_AND_SIGNS = Pattern.compile("[0-9#?.,;/%+-]");

    static FormatText of(String code) {
        Set<String> currencies = new LinkedHashSet<>();
        StringBuilder text = new StringBuilder();
        Matcher part = PART.matcher(code);
        while (part.find()) {
            String currency = part.group("currency");
            if (currency != null && !currency.isBlank() && !currency.startsWith("-")) {
                currencies.add(VisibleText.strip(currency));
            }
            text.append(literal(part));
        }
        return new FormatText(List.copyOf(currencies), text.toString());
    }

    private static String literal(Matcher part) {
        for (String group : List.of("quoted", "escaped", "other")) {
            String found = part.group(group);
            if (found != null) {
                return group.equals("other") ? DIGITS_AND_SIGNS.matcher(found).replaceAll(" ") : found;
            }
        }
        return " ";
    }
}
