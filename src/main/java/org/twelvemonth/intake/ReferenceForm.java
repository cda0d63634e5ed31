package org.twelvemonth.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twelvemonth.intake.rows.VisibleText;

/**
 * The normal form of a reference: what spreadsheets, word processors and typing leave of it. Two references with one form are
 * alike, and so are two of which one is a form that a program may have made of the other, such as a date.
 */
public final class ReferenceForm {
    /** From so many digits on, spreadsheets show a number with an exponent, and round it. */
    private static final int LONG_NUMBER = 12;

    private static final int MOST_DIGITS_SHOWN = 10;

    /** So many significant digits a spreadsheet keeps; it writes zeros for the others. */
    private static final int DIGITS_KEPT = 15;

    private static final int MOST_EXPONENT = 300;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]*)?(e\\+?[0-9]{1,3})?");
    private static final Pattern SHOWN_WITH_EXPONENT =
            Pattern.compile("[0-9](?:[.,][0-9]+)?[Ee](?:\\+|(?<=[.,][0-9]{1,20}[Ee]))([0-9]{2,3})");
    private static final Pattern NO_DECIMALS = Pattern.compile("\\.0*$");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([,'. ][0-9]{3})+([.,]0+)?");

    private ReferenceForm() {}

    /** The normal form; never empty for a text that is not. */
    public static String of(String reference) {
        String written = cleaned(reference);
        if (isNumber(written)) {
            return number(written);
        }
        String form = withoutIdleSeparators(written);
        return form.isEmpty() ? reference : form;
    }

    /** Whether digits of a number may be lost: it was shown with an exponent, or is zeros after its first 15 digits. */
    public static boolean isRounded(String reference) {
        return reference.length() < 40
                && (((reference.indexOf('E') > 0 || reference.indexOf('e') > 0) && isNumber(cleaned(reference)))
                        || isCutOff(reference));
    }

    /**
     * Whether the reference is what spreadsheets show of a long number: {@code 1.23457E+15}. A short one with an exponent is
     * rather a code such as 7E3 that they took for a number, and has all its digits.
     */
    static boolean isShownWithExponent(String reference) {
        Matcher shown = SHOWN_WITH_EXPONENT.matcher(reference);
        return shown.matches() && Integer.parseInt(shown.group(1)) >= LONG_NUMBER - 1;
    }

    /** Whether the reference is a number of more than 15 digits, of which spreadsheets keep no more. */
    static boolean isLongNumber(String reference) {
        return significantDigits(reference).length() > DIGITS_KEPT;
    }

    /** Whether the reference is a long number that has nothing but zeros where spreadsheets write them instead of digits. */
    static boolean isCutOff(String reference) {
        String digits = significantDigits(reference);
        return digits.length() > DIGITS_KEPT
                && digits.substring(DIGITS_KEPT).chars().allMatch(c -> c == '0');
    }

    /** The digits of a long whole number without the zeros in front; empty for any other text. */
    private static String significantDigits(String reference) {
        if (reference.length() <= DIGITS_KEPT || !isDigit(reference, 0) || !isDigit(reference, DIGITS_KEPT - 1)) {
            return "";
        }
        String number = NO_DECIMALS.matcher(reference).replaceFirst("");
        int zeros = 0;
        for (int i = 0; i < number.length(); i++) {
            if (!isDigit(number, i)) {
                return "";
            }
            zeros += zeros == i && number.charAt(i) == '0' ? 1 : 0;
        }
        return number.substring(zeros);
    }

    /** The normal forms of the references that a program may have made this one of; most have none. */
    public static Set<String> origins(String reference) {
        if (reference.length() > References.LONGEST || !mayHaveOrigins(reference)) {
            return Set.of();
        }
        String written = cleaned(reference);
        Set<String> origins = new LinkedHashSet<>();
        if (written.indexOf(' ') >= 0) {
            origins.add(of(written.replace(" ", "")));
        }
        if (GROUPED.matcher(written).matches()) {
            origins.add(of(written.replaceFirst("[.,]0+$", "").replaceAll("[^0-9]", "")));
        }
        SpreadsheetDates.origins(written, reference.indexOf('/') >= 0).forEach(origin -> origins.add(of(origin)));
        origins.remove(of(reference));
        return origins;
    }

    /** The normal forms of what a spreadsheet shows of a long number with an exponent, and of what it keeps of it. */
    public static Set<String> roundings(String reference) {
        String form = of(reference);
        if (form.length() < LONG_NUMBER || !form.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Set.of();
        }
        BigDecimal number = new BigDecimal(form);
        Set<String> roundings = new LinkedHashSet<>();
        for (int digits = 1; digits <= MOST_DIGITS_SHOWN; digits++) {
            roundings.add(
                    number.round(new MathContext(digits, RoundingMode.HALF_UP)).toPlainString());
        }
        for (RoundingMode mode : List.of(RoundingMode.DOWN, RoundingMode.HALF_UP)) {
            roundings.add(number.round(new MathContext(DIGITS_KEPT, mode)).toPlainString());
        }
        roundings.remove(form);
        return roundings;
    }

    /** The text where a character that is lost, or cannot be seen, was a hyphen. */
    static String withHyphensForLost(String text) {
        return text.replace('\uFFFD', '-').replace('\u00AD', '-');
    }

    /** Nearly all references end here: they have neither two separators, nor a blank, comma or letters of a month. */
    private static boolean mayHaveOrigins(String reference) {
        int separators = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c > '~' || c == ' ' || c == ',' || c == '\'') {
                return true;
            }
            boolean alphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            separators += alphanumeric ? 0 : 1;
        }
        return separators >= 2 || SpreadsheetDates.namesMonth(reference) || SpreadsheetDates.isSerialNumber(reference);
    }

    /** In small letters, ASCII digits and one kind of hyphen and blank, without quotation marks and what cannot be seen. */
    private static String cleaned(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        if (isAscii(text)) {
            // A loop: nearly all references end here, and a stream for each would be felt.
            for (int i = 0; i < text.length(); i++) {
                append(cleaned, text.charAt(i));
            }
        } else {
            folded(text).codePoints().forEach(c -> append(cleaned, c));
        }
        while (!cleaned.isEmpty() && cleaned.charAt(cleaned.length() - 1) == ' ') {
            cleaned.setLength(cleaned.length() - 1);
        }
        return cleaned.toString();
    }

    private static void append(StringBuilder cleaned, int c) {
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
            cleaned.append((char) c);
        } else if (c >= 'A' && c <= 'Z') {
            cleaned.append((char) (c + ('a' - 'A')));
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            if (!cleaned.isEmpty() && cleaned.charAt(cleaned.length() - 1) != ' ') {
                cleaned.append(' ');
            }
        } else if (isHyphenOrSlash(c)) {
            cleaned.append('-');
        } else if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            cleaned.append((char) ('0' + Character.digit(c, 10)));
        } else if (!isQuotation(c) && !isInvisible(c) && !(c == '=' && cleaned.isEmpty())) {
            cleaned.appendCodePoint(c);
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text) {
        StringBuilder unquoted = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isQuotation(c)).forEach(unquoted::appendCodePoint);
        return Normalizer.normalize(unquoted, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isHyphenOrSlash(int c) {
        return switch (c) {
            case '-', '/', '\\' -> true;
            // Minus, hyphen bullet, modifier minus, long vowel mark, box lines; fraction, division and set minus
            // slashes.
            case 0x2212, 0x2043, 0x02D7, 0x30FC, 0x2500, 0x2501 -> true;
            case 0x2044, 0x2215, 0x2216, 0x29F5, 0x29F8, 0x29F9, 0x2571, 0x2572 -> true;
            default -> Character.getType(c) == Character.DASH_PUNCTUATION;
        };
    }

    private static boolean isQuotation(int c) {
        return switch (c) {
            case '\'', '"', '`', 0x00B4, 0x02B9, 0x02BA, 0x02BB, 0x02BC, 0x02BD, 0x02C8, 0x2032, 0x2033, 0x2035 -> true;
            default ->
                Character.getType(c) == Character.INITIAL_QUOTE_PUNCTUATION
                        || Character.getType(c) == Character.FINAL_QUOTE_PUNCTUATION
                        || c == 0x201A
                        || c == 0x201E;
        };
    }

    /** Whether nothing is seen of the character, or it stands for one that was lost. */
    static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> c == 0xFFFD || VisibleText.isIgnorable(c);
        };
    }

    private static boolean isNumber(String written) {
        return !written.isEmpty()
                && written.charAt(0) >= '0'
                && written.charAt(0) <= '9'
                && NUMBER.matcher(written).matches();
    }

    private static String number(String written) {
        BigDecimal number =
                new BigDecimal(written.endsWith(".") ? written.substring(0, written.length() - 1) : written);
        if (number.signum() == 0) {
            return "0";
        }
        return Math.abs((long) number.precision() - number.scale()) > MOST_EXPONENT
                ? written
                : number.stripTrailingZeros().toPlainString();
    }

    /** Separators stay between digits alone, and zeros in front of a number go. */
    private static String withoutIdleSeparators(String written) {
        StringBuilder form = new StringBuilder(written.length());
        int i = 0;
        while (i < written.length()) {
            char c = written.charAt(i);
            if (c == '-' || c == ' ') {
                boolean hyphen = false;
                while (i < written.length() && (written.charAt(i) == '-' || written.charAt(i) == ' ')) {
                    hyphen |= written.charAt(i++) == '-';
                }
                if (isDigit(form, form.length() - 1) && isDigit(written, i)) {
                    form.append(hyphen ? '-' : ' ');
                }
            } else if (isDigit(written, i)) {
                i = appendNumber(form, written, i);
            } else {
                form.append(c);
                i++;
            }
        }
        return form.toString();
    }

    private static int appendNumber(StringBuilder form, String written, int start) {
        int end = start;
        while (isDigit(written, end)) {
            end++;
        }
        boolean decimals = start >= 2 && written.charAt(start - 1) == '.' && isDigit(written, start - 2);
        int first = start;
        while (!decimals && first < end - 1 && written.charAt(first) == '0') {
            first++;
        }
        form.append(written, first, end);
        return end;
    }

    private static boolean isDigit(CharSequence text, int index) {
        return index >= 0 && index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
