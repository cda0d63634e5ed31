package org.twelvemonth.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts and numbers in the style that a mapping names, as plain digits with a point. Groups must be of three digits:
 * with a comma for thousands, 1,50 is no number and not 150.
 */
final class WrittenNumbers {
    private final String currency;
    private final String thousands;
    private final Pattern number;

    /** @throws IllegalArgumentException when one sign has two meanings */
    WrittenNumbers(Mapping mapping) {
        this.currency = mapping.currency();
        this.thousands = mapping.thousands();
        if (thousands.equals(mapping.decimal())) {
            throw new IllegalArgumentException(
                    "\"" + thousands + "\" is to stand before decimals and between thousands. Correct one of the two.");
        }
        String plain = "\\d+";
        String grouped = "\\d{1,3}(?:" + Pattern.quote(thousands) + "\\d{3})+";
        this.number = Pattern.compile("(" + (thousands.isEmpty() ? plain : grouped + "|" + plain) + ")(?:"
                + Pattern.quote(mapping.decimal()) + "(\\d+))?");
    }

    /** The amount without its currency, or the text itself. */
    String amount(String written) {
        Matcher found = number.matcher(withoutCurrency(written));
        return found.matches() ? plain(found) : written;
    }

    /** The whole number, or the text itself. */
    String count(String written) {
        Matcher found = number.matcher(written);
        return found.matches() && found.group(2) == null ? plain(found) : written;
    }

    private String plain(Matcher found) {
        String whole = found.group(1).replace(thousands, "");
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
