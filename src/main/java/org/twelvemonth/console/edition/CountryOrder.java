package org.twelvemonth.console.edition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.twelvemonth.figures.Eligibility;
import org.twelvemonth.figures.Figures.CountryFigures;
import org.twelvemonth.figures.Figures.Counts;

/** By what the table of countries can be sorted. */
enum CountryOrder {
    NAME("Country or territory"),
    CONTINENT("Continent"),
    STANDING("On the list"),
    ENGAGEMENTS("Engagements"),
    PUBLISHABLE(Eligibility.PUBLISHABLE.label()),
    WITHHELD(Eligibility.WITHHELD.label()),
    UNDECIDED(Eligibility.UNDECIDED.label()),
    FORBIDDEN(Eligibility.FORBIDDEN.label());

    private final String heading;

    CountryOrder(String heading) {
        this.heading = heading;
    }

    /** The order of that name; another one is that of the list. */
    static CountryOrder named(String name) {
        return Arrays.stream(values())
                .filter(order -> order.parameter().equals(name))
                .findFirst()
                .orElse(NAME);
    }

    /** The countries sorted; those that are equal in it stay in the order of the list, in which they come. */
    List<CountryFigures> sort(List<CountryFigures> countries) {
        return switch (this) {
            case NAME -> countries;
            case CONTINENT ->
                sort(
                        countries,
                        Comparator.comparing(figures -> figures.country().continent()));
            case STANDING -> sort(countries, Comparator.comparing(CountryFigures::standing));
            case ENGAGEMENTS -> sort(countries, most(Counts::engagements));
            case PUBLISHABLE -> sort(countries, most(Counts::publishable));
            case WITHHELD -> sort(countries, most(Counts::withheld));
            case UNDECIDED -> sort(countries, most(Counts::undecided));
            case FORBIDDEN -> sort(countries, most(Counts::forbidden));
        };
    }

    private static List<CountryFigures> sort(List<CountryFigures> countries, Comparator<CountryFigures> order) {
        return countries.stream().sorted(order).toList();
    }

    private static Comparator<CountryFigures> most(ToIntFunction<Counts> number) {
        return Comparator.comparingInt((CountryFigures figures) -> number.applyAsInt(figures.counts()))
                .reversed();
    }

    public String heading() {
        return heading;
    }

    /** As an address has it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its column is one of numbers, which are sorted from the most to the fewest. */
    public boolean numeric() {
        return compareTo(ENGAGEMENTS) >= 0;
    }
}
