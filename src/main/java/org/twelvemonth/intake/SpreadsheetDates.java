package org.twelvemonth.intake;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates that spreadsheets make of what is not meant as one: {@code 1-12} becomes the first of December. */
final class SpreadsheetDates {
    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };

    /** The names that spreadsheets understand, the short ones first. */
    private static final List<List<String>> NAMES = List.of(
            List.of("jan", "january"),
            List.of("feb", "february"),
            List.of("mar", "march"),
            List.of("apr", "april"),
            List.of("may"),
            List.of("jun", "june"),
            List.of("jul", "july"),
            List.of("aug", "august"),
            List.of("sep", "sept", "september"),
            List.of("oct", "october"),
            List.of("nov", "november"),
            List.of("dec", "december"));

    private static final String NAME =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final String FIRST_SERIAL_NUMBER = "36526";
    private static final String LAST_SERIAL_NUMBER = "54788";
    private static final String MIDNIGHT = "(?:[t ]?0?0:00(?::00(?:[.,]0+)?)?z?)?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[- .]{0,2}" + NAME + "[- .,]{0,2}(\\d{4}|\\d{2})?" + MIDNIGHT);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(NAME + "[- .,]{0,2}(\\d{4}|\\d{1,2})(?:[- .,]{1,2}(\\d{4}|\\d{2}))?" + MIDNIGHT);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-.](\\d{2})[-.](\\d{2})" + MIDNIGHT);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-.](\\d{1,2})[-.](\\d{4}|\\d{2})" + MIDNIGHT);

    private SpreadsheetDates() {}

    static boolean namesMonth(String text) {
        for (int i = 0; i < text.length(); i++) {
            for (String month : MONTHS) {
                if (text.regionMatches(true, i, month, 0, month.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the text is the number by which spreadsheets count a day of 2000 to 2049, as they show one without its format. */
    static boolean isSerialNumber(String text) {
        return text.length() == 5
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && text.compareTo(FIRST_SERIAL_NUMBER) >= 0
                && text.compareTo(LAST_SERIAL_NUMBER) <= 0;
    }

    static Set<String> origins(String written, boolean withSlashes) {
        Set<String> origins = new LinkedHashSet<>();
        if (isSerialNumber(written)) {
            LocalDate day = DAY_0.plusDays(Integer.parseInt(written));
            add(origins, String.valueOf(day.getYear()), day.getMonthValue(), String.valueOf(day.getDayOfMonth()));
        }
        Matcher date = DAY_FIRST.matcher(written);
        if (date.matches()) {
            add(origins, date.group(3), month(date.group(2)), date.group(1));
        }
        date = MONTH_FIRST.matcher(written);
        if (date.matches()) {
            addMonthFirst(origins, month(date.group(1)), date.group(2), date.group(3));
        }
        date = YEAR_FIRST.matcher(written);
        if (date.matches()) {
            add(origins, date.group(1), Integer.parseInt(date.group(2)), date.group(3));
        }
        date = YEAR_LAST.matcher(written);
        // With two digits of a year and hyphens it is rather a number in three parts.
        if (date.matches() && (date.group(3).length() == 4 || withSlashes)) {
            add(origins, date.group(3), Integer.parseInt(date.group(2)), date.group(1));
            add(origins, date.group(3), Integer.parseInt(date.group(1)), date.group(2));
        }
        return origins;
    }

    private static void addMonthFirst(Set<String> origins, int month, String dayOrYear, @Nullable String year) {
        if (dayOrYear.length() <= 2) {
            add(origins, year, month, dayOrYear);
        }
        if (year == null && dayOrYear.length() >= 2) {
            addMonth(origins, month, dayOrYear);
        }
    }

    /** The parts of a day as somebody may have typed them, with or without a year, whichever comes first. */
    private static void add(Set<String> origins, @Nullable String year, int month, String written) {
        int day = Integer.parseInt(written);
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return;
        }
        origins.add(day + "-" + month);
        origins.add(month + "-" + day);
        origins.add(day + "." + month);
        for (String name : NAMES.get(month - 1)) {
            origins.add(name + day);
            origins.add(day + name);
        }
        if (year != null) {
            String full = year.length() == 2 ? "20" + year : year;
            for (String y : List.of(full, full.substring(2))) {
                origins.add(day + "-" + month + "-" + y);
                origins.add(month + "-" + day + "-" + y);
                origins.add(y + "-" + month + "-" + day);
                for (String name : NAMES.get(month - 1)) {
                    origins.add(day + name + y);
                    origins.add(name + day + " " + y);
                }
            }
            if (day == 1) {
                addMonth(origins, month, year);
            }
        }
    }

    /** A month is shown as its first day. */
    private static void addMonth(Set<String> origins, int month, String year) {
        String full = year.length() == 2 ? "20" + year : year;
        for (String y : List.of(full, full.substring(2))) {
            origins.add(month + "-" + y);
            origins.add(y + "-" + month);
            NAMES.get(month - 1).forEach(name -> origins.add(name + y));
        }
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.length; i++) {
            if (name.startsWith(MONTHS[i])) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("\"" + name + "\" is no month.");
    }
}
