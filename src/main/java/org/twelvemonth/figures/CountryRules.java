package org.twelvemonth.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.period.ReportingWindow;

/** The rules that look at a country, and the comparison with published lists. */
final class CountryRules {
    private final PublishedLists published;
    private final ReportingWindow window;
    private final CountryRegister register;
    private final Predicate<Country> listed;
    private final RemovalReasons reasons;

    CountryRules(
            PublishedLists published,
            ReportingWindow window,
            CountryRegister register,
            Predicate<Country> listed,
            RemovalReasons reasons) {
        this.published = published;
        this.window = window;
        this.register = register;
        this.listed = listed;
        this.reasons = reasons;
    }

    /** Adds the findings that concern countries. */
    void addFindings(List<Figures.CountryFigures> countries, FindingsTally findings) {
        for (Figures.CountryFigures figures : countries) {
            if (figures.listed() && figures.counts().withheld() > 0) {
                findings.add(onCountry(
                        Rule.LISTED_AND_WITHHELD,
                        figures.country(),
                        "Of its engagements in the window, " + figures.counts().withheld() + " withheld."));
            }
        }
        addUnknownCodes(findings);
        addRemovedEarly(findings);
        addNowWithheld(countries, findings);
    }

    /** Compares with one list; null stands for none. */
    Changes compare(@Nullable PublishedBaseline list, List<Figures.CountryFigures> countries) {
        if (list == null) {
            return Changes.NONE;
        }
        List<Country> added = countries.stream()
                .filter(Figures.CountryFigures::listed)
                .map(Figures.CountryFigures::country)
                .filter(country -> !list.supportedUntil().containsKey(country.code()))
                .toList();
        List<Country> agedOut = new ArrayList<>();
        List<Country> removedEarly = new ArrayList<>();
        list.supportedUntil()
                .forEach((code, until) -> register.byCode(code)
                        .filter(listed.negate())
                        .ifPresent(country -> (agedOut(until) ? agedOut : removedEarly).add(country)));
        agedOut.sort(register.order());
        removedEarly.sort(register.order());
        return new Changes(list.month(), added, List.copyOf(agedOut), List.copyOf(removedEarly));
    }

    private void addUnknownCodes(FindingsTally findings) {
        for (String code : new TreeSet<>(published.codes())) {
            String lists = lists(code, until -> !agedOut(until));
            if (register.byCode(code).isEmpty() && !lists.isEmpty()) {
                findings.add(new Finding(
                        Rule.REMOVED_EARLY,
                        code,
                        "It was on " + lists + ", and would still be by the dates of its engagements then. The table of"
                                + " countries does not have the code now.",
                        List.of()));
            }
        }
    }

    private void addRemovedEarly(FindingsTally findings) {
        SortedMap<Country, String> removedEarly = new TreeMap<>(register.order());
        for (String code : published.codes()) {
            String lists = lists(code, until -> !agedOut(until));
            register.byCode(code)
                    .filter(listed.negate())
                    .filter(country -> !lists.isEmpty())
                    .ifPresent(country -> removedEarly.put(country, lists));
        }
        removedEarly.forEach((country, lists) -> findings.add(onCountry(
                Rule.REMOVED_EARLY,
                country,
                "It was on " + lists + ", and would still be by the dates of its engagements then. "
                        + reasons.of(country))));
    }

    private void addNowWithheld(List<Figures.CountryFigures> countries, FindingsTally findings) {
        for (Figures.CountryFigures figures : countries) {
            String lists = lists(figures.country().code(), until -> true);
            if (!figures.listed() && !lists.isEmpty()) {
                findings.add(onCountry(
                        Rule.NOW_WITHHELD,
                        figures.country(),
                        "It was on " + lists + ". It is now: "
                                + figures.standing().words() + ". " + reasons.of(figures.country())));
            }
        }
    }

    /** The published lists with that country of which the last day of its support is so; empty when there is none. */
    private String lists(String code, Predicate<Optional<LocalDate>> until) {
        return published.all().stream()
                .filter(list -> Optional.ofNullable(list.supportedUntil().get(code))
                        .filter(until)
                        .isPresent())
                .map(published::phrase)
                .collect(Collectors.joining(" and on "));
    }

    /** The last engagement that supported it then ended before this window begins. */
    private boolean agedOut(Optional<LocalDate> until) {
        return until.isPresent() && until.get().isBefore(window.start());
    }

    private static Finding onCountry(Rule rule, Country country, String detail) {
        return new Finding(rule, country.name(), detail, List.of());
    }
}
