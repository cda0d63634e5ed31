package org.twelvemonth.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts and numbers in the style that a mapping names, as plain digits with a point. Groups must be of three digits:
 * with a comma for thousands, 1,50 is no number and not 150.
 */
final class WrittenNumbers {
    private static final List<String> DECIMALS = List.of(".", ",");
    private static final List<String> THOUSANDS = List.of("", ",", ".", " ", "'", "\u2019", "\u00A0", "\u202F");

    /** Letters and signs of currencies, such as £, US$, kr. and GBP; no digit, and no sign that a number can have. */
    private static final Pattern CURRENCY = Pattern.compile("[\\p{L}\\p{Sc}][\\p{L}\\p{Sc}. ]*");

    /** Two signs of currencies, or a word between two of them. */
    private static final Pattern SEVERAL =
            Pattern.compile("\\p{Sc}.*\\p{Sc}|(?i:\\s(?:or|and|oder|und|ou|et|o|y|e)\\s)|[,/|;&]");

    private final Mapping mapping;
    private final String currency;
    private final Pattern number;
    private final Pattern separator;

    /** @throws IllegalArgumentException with sentences for the user, when the style is not understood completely */
    WrittenNumbers(Mapping mapping) {
        this.mapping = mapping;
        this.currency = mapping.currency().strip();
        require(mapping);
        String thousands = separatorOf(mapping.thousands());
        String plain = "\\d+";
        String grouped = "\\d{1,3}(?:" + thousands + "\\d{3})+";
        this.separator = Pattern.compile(thousands);
        this.number = Pattern.compile("(" + (thousands.isEmpty() ? plain : grouped + "|" + plain) + ")(?:"
                + Pattern.quote(mapping.decimal()) + "(\\d{1,2}))?");
    }

    private static void require(Mapping mapping) {
        if (!DECIMALS.contains(mapping.decimal())) {
            throw new IllegalArgumentException(
                    "its decimal is \"" + mapping.decimal() + "\". Decimals follow \".\" or \",\"; write one of them.");
        }
        if (!THOUSANDS.contains(mapping.thousands())) {
            throw new IllegalArgumentException(
                    "its thousands is \"" + mapping.thousands()
                            + "\". Between groups of three digits stands \",\", \".\", \"'\", \" \" or nothing; write one of them.");
        }
        if (mapping.thousands().equals(mapping.decimal())) {
            throw new IllegalArgumentException("\"" + mapping.thousands()
                    + "\" is to stand before decimals and between thousands. Correct one of the two.");
        }
        String currency = mapping.currency().strip();
        if (!currency.isEmpty() && SEVERAL.matcher(currency).find()) {
            throw new IllegalArgumentException("its currency is \"" + mapping.currency()
                    + "\", which names several. A mapping has one currency; write the sign that stands beside the sums, and"
                    + " the sums in the file alike.");
        }
        if (!currency.isEmpty() && !CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException(
                    "its currency is \"" + mapping.currency()
                            + "\". A currency is written with letters and signs of currencies, such as £, US$ or GBP; correct it.");
        }
    }

    /** A blank and an apostrophe have several characters that look alike. */
    private static String separatorOf(String thousands) {
        return switch (thousands) {
            case "" -> "";
            case "'", "\u2019" -> "['\u2019]";
            case " ", "\u00A0", "\u202F" -> "\\h";
            default -> Pattern.quote(thousands);
        };
    }

    /** The amount without its currency, null when the text is not of the style. */
    @Nullable
    String amount(String written) {
        Matcher found = number.matcher(withoutCurrency(written));
        return written.isEmpty() ? written : found.matches() ? plain(found) : null;
    }

    /** The whole number, null when the text is not of the style. */
    @Nullable
    String count(String written) {
        Matcher found = number.matcher(written);
        return written.isEmpty() ? written : found.matches() && found.group(2) == null ? plain(found) : null;
    }

    /** What was expected of a text that is no amount. */
    ExpectedForm expectedAmount() {
        return new ExpectedForm(
                "a sum that is not negative, with \"" + mapping.decimal() + "\" before one or two decimals and "
                        + grouping() + (currency.isEmpty() ? "" : ", with or without " + currency),
                "Write the sum in this style, for example " + example() + mapping.decimal()
                        + "50, or correct decimal, thousands and currency of the mapping.");
    }

    /** What was expected of a text that is no whole number. */
    ExpectedForm expectedCount() {
        return new ExpectedForm(
                "a whole number with " + grouping(),
                "Write the number of people in this style, for example " + example()
                        + ", or correct thousands of the mapping. Leave the cell empty when it is not known.");
    }

    private String grouping() {
        return (mapping.thousands().isEmpty() ? "nothing" : "\"" + mapping.thousands() + "\"")
                + " between groups of three digits";
    }

    private String example() {
        return "1" + mapping.thousands() + "234";
    }

    private String plain(Matcher found) {
        String whole = separator.pattern().isEmpty()
                ? found.group(1)
                : separator.matcher(found.group(1)).replaceAll("");
        return found.group(2) == null ? whole : whole + "." + found.group(2);
    }

    private String withoutCurrency(String written) {
        if (currency.isEmpty()) {
            return written;
        }
        if (written.startsWith(currency)) {
            return written.substring(currency.length()).strip();
        }
        return written.endsWith(currency)
                ? written.substring(0, written.length() - currency.length()).strip()
                : written;
    }
}
