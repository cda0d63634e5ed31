package org.twelvemonth.text;

import java.util.regex.Pattern;

/**
 * A cell of a CSV file that a spreadsheet program does not run as a formula (OWASP, CSV injection). An apostrophe before its
 * sign makes a formula text. The sign may begin the cell, a line of it, or what a program takes for a cell that separates by
 * semicolon, tab or bar, as those of many countries do: {@code a;=1+1}. Blanks, invisible characters and quotation marks
 * before the sign are passed over; the signs of East Asian widths count, too.
 */
public final class CsvCell {
    private static final String START = "(^|[;|\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029])([\\p{Z}\\p{C}\"]*)";
    private static final String SIGN = "[=+@\\-\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212\\uFE62\\uFE63\\uFE66\\uFE6B]";

    private static final Pattern FORMULA = Pattern.compile(START + "(?='*+" + SIGN + ")");
    private static final Pattern NEUTRAL = Pattern.compile(START + "'(?='*+" + SIGN + ")");
    /** Some programs drop a tab or a carriage return before a formula. */
    private static final Pattern CONTROL = Pattern.compile("'*[\\t\\r]");

    private static final Pattern ANY_SIGN = Pattern.compile(SIGN);

    private CsvCell() {}

    /** The text as a cell that is no formula; {@link #textOf} gives the text back. */
    public static String of(String text) {
        String plain = ANY_SIGN.matcher(text).find() ? FORMULA.matcher(text).replaceAll("$1$2'") : text;
        return CONTROL.matcher(plain).lookingAt() ? "'" + plain : plain;
    }

    /** The text that a cell was made of. */
    public static String textOf(String cell) {
        if (cell.indexOf('\'') < 0) {
            return cell;
        }
        String plain = cell.startsWith("'") && CONTROL.matcher(cell).lookingAt() ? cell.substring(1) : cell;
        return NEUTRAL.matcher(plain).replaceAll("$1$2");
    }
}
