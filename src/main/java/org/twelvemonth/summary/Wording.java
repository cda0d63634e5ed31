package org.twelvemonth.summary;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.twelvemonth.country.Continent;
import org.twelvemonth.country.Country;
import org.twelvemonth.figures.Changes;
import org.twelvemonth.period.ReportingWindow;

/** Numbers, dates and recurring phrases, the same in every locale. */
final class Wording {
    static final String PURPOSE = "For review, not for publication.";
    static final String SEVERAL_COUNTRIES =
            "An engagement in several countries counts in each of them, and once in each of their continents, so columns"
                    + " can add up to more than the month’s totals.";

    private Wording() {}

    /** For example {@code 1,234}. */
    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** For example {@code 1 country} or {@code 24 countries}. */
    static String counted(long value, String one, String many) {
        return number(value) + " " + choose(value, one, many);
    }

    static String choose(long value, String one, String many) {
        return value == 1 ? one : many;
    }

    /** For example {@code October 2026}. */
    static String month(YearMonth month) {
        return name(month.getMonth()) + " " + month.getYear();
    }

    /** The month that the window closes. */
    static String month(ReportingWindow window) {
        return month(YearMonth.from(window.end()));
    }

    /** For example {@code Oct}. */
    static String shortMonth(YearMonth month) {
        return name(month.getMonth()).substring(0, 3);
    }

    /** For example {@code 1 November 2025 to 31 October 2026}. */
    static String days(ReportingWindow window) {
        return day(window.start()) + " to " + day(window.end());
    }

    /** The changes that concern the continent. */
    static Changes changesIn(Continent continent, Changes changes) {
        return new Changes(
                changes.since(),
                in(continent, changes.added()),
                in(continent, changes.agedOut()),
                in(continent, changes.removedEarly()));
    }

    private static List<Country> in(Continent continent, List<Country> countries) {
        return countries.stream()
                .filter(country -> country.continent().equals(continent))
                .toList();
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(YearMonth.from(day));
    }

    private static String name(Month month) {
        return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
