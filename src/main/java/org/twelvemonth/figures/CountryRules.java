package org.twelvemonth.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.period.ReportingWindow;

/** The rules that look at a country, and the comparison with the list last published for an earlier month. */
final class CountryRules {
    private final @Nullable PublishedBaseline baseline;
    private final ReportingWindow window;
    private final CountryRegister register;
    private final Predicate<Country> listed;
    private final RemovalReasons reasons;

    CountryRules(
            @Nullable PublishedBaseline baseline,
            ReportingWindow window,
            CountryRegister register,
            Predicate<Country> listed,
            RemovalReasons reasons) {
        this.baseline = baseline;
        this.window = window;
        this.register = register;
        this.listed = listed;
        this.reasons = reasons;
    }

    /** Compares, and adds the findings that concern countries. */
    Changes compare(List<Figures.CountryFigures> countries, FindingsTally findings) {
        for (Figures.CountryFigures figures : countries) {
            if (figures.listed() && figures.counts().withheld() > 0) {
                findings.add(onCountry(
                        Rule.LISTED_AND_WITHHELD,
                        figures.country(),
                        "Of its engagements in the window, " + figures.counts().withheld() + " withheld."));
            }
        }
        return baseline == null ? Changes.NONE : compare(baseline, countries, findings);
    }

    private Changes compare(
            PublishedBaseline published, List<Figures.CountryFigures> countries, FindingsTally findings) {
        List<Country> added = countries.stream()
                .filter(Figures.CountryFigures::listed)
                .map(Figures.CountryFigures::country)
                .filter(country -> !published.supportedUntil().containsKey(country.code()))
                .toList();
        List<Country> agedOut = new ArrayList<>();
        List<Country> removedEarly = new ArrayList<>();
        published
                .supportedUntil()
                .forEach((code, until) -> register.byCode(code)
                        .filter(listed.negate())
                        .ifPresent(country -> (agedOut(until) ? agedOut : removedEarly).add(country)));
        published.supportedUntil().forEach((code, until) -> {
            if (register.byCode(code).isEmpty() && !agedOut(until)) {
                findings.add(new Finding(Rule.REMOVED_EARLY, code, unknownCode(published), List.of()));
            }
        });
        agedOut.sort(register.order());
        removedEarly.sort(register.order());
        removedEarly.forEach(country -> findings.add(onCountry(
                Rule.REMOVED_EARLY,
                country,
                "It was on the list for " + published.month()
                        + ", and would still be by the dates of its engagements then. " + reasons.of(country))));
        countries.stream()
                .filter(figures -> !figures.listed()
                        && published
                                .supportedUntil()
                                .containsKey(figures.country().code()))
                .forEach(figures -> findings.add(onCountry(
                        Rule.NOW_WITHHELD,
                        figures.country(),
                        "It was on the list for " + published.month() + ". It is now: "
                                + figures.standing().words() + ". " + reasons.of(figures.country()))));
        return new Changes(published.month(), added, List.copyOf(agedOut), List.copyOf(removedEarly));
    }

    /** The last engagement that supported it then ended before this window begins. */
    private boolean agedOut(Optional<LocalDate> until) {
        return until.isPresent() && until.get().isBefore(window.start());
    }

    private static String unknownCode(PublishedBaseline published) {
        return "It was on the list for " + published.month()
                + ", and would still be by the dates of its engagements then. The table of countries does not have the code"
                + " now.";
    }

    private static Finding onCountry(Rule rule, Country country, String detail) {
        return new Finding(rule, country.name(), detail, List.of());
    }
}
