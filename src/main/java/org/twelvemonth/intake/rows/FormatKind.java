package org.twelvemonth.intake.rows;

import java.util.regex.Pattern;

/** What a number format makes of a number. */
enum FormatKind {
    /** A number, a sum, a share. */
    NUMBER,
    /** A day, a time or both. */
    DATE,
    /** A number of hours, minutes or seconds that goes beyond a day: no day. */
    DURATION;

    /** Literal text, characters that are skipped or repeated, colours, conditions and locales: none of them is a sign. */
    private static final Pattern NO_SIGNS = Pattern.compile(
            "\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^\\]]*\\]?|General|Standard", Pattern.CASE_INSENSITIVE);

    private static final Pattern ELAPSED = Pattern.compile("\\[(?:h+|m+|s+)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCIENTIFIC = Pattern.compile("[eE][+-]");
    private static final Pattern FRACTION_OF_SECOND = Pattern.compile("([sS])[.,]0+");
    private static final Pattern AM_PM = Pattern.compile("AM/PM|A/P", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_OR_TIME = Pattern.compile("[ymdhs]|ge|b{2,4}", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("[0#?]");

    /** @param code the format's code; empty where it is one of those that every program knows by its number */
    static FormatKind of(int id, String code) {
        return code.isEmpty()
                ? builtIn(id)
                : ofSection(sectionOfPositive(NO_SIGNS.matcher(code).replaceAll("")));
    }

    /** ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates in every language that has them. */
    private static FormatKind builtIn(int id) {
        if (id == 46) {
            return DURATION;
        }
        boolean date =
                (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 || (id >= 50 && id <= 58);
        return date ? DATE : NUMBER;
    }

    private static String sectionOfPositive(String signs) {
        int end = signs.indexOf(';');
        return end < 0 ? signs : signs.substring(0, end);
    }

    private static FormatKind ofSection(String section) {
        if (ELAPSED.matcher(section).find()) {
            return DURATION;
        }
        String signs = AM_PM.matcher(section).replaceAll("h");
        signs = FRACTION_OF_SECOND
                .matcher(SCIENTIFIC.matcher(signs).replaceAll(""))
                .replaceAll("$1");
        return DAY_OR_TIME.matcher(signs).find() && !DIGITS.matcher(signs).find() ? DATE : NUMBER;
    }
}
