package org.twelvemonth.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.Continent;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.engagement.WithholdingGround;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.register.RegisterEntry;
import org.twelvemonth.period.ReportingWindow;

/**
 * Computes the figures of one edition in one walk through the register. What it holds grows with countries and rules,
 * not with records.
 */
public final class FiguresComputation {
    private final ReportingWindow window;
    private final ReportingRules rules;
    private final PublishedLists published;
    private final CountryRegister register;

    private final SortedMap<Country, CountryTally> countries;
    private final SortedMap<Continent, CountryTally> continents = new TreeMap<>();
    private final SortedMap<YearMonth, int[]> months = new TreeMap<>();
    private final SortedMap<WithholdingGround.Section, Integer> grounds = new TreeMap<>();
    private final Freshness freshness;
    private final FindingsTally findings = new FindingsTally();
    private final RemovalReasons removals;
    private final Map<Position, Integer> positions = new EnumMap<>(Position.class);
    private final Map<Eligibility, Integer> eligible = new EnumMap<>(Eligibility.class);
    private Marking marking = Marking.OFFICIAL;
    private long accepted;
    private long rejected;
    private int withoutSection;

    private FiguresComputation(
            ReportingWindow window, ReportingRules rules, CountryRegister register, PublishedLists published) {
        this.window = window;
        this.rules = rules;
        this.freshness = new Freshness(window, rules.staleAfterDays());
        this.published = published;
        this.register = register;
        this.removals = new RemovalReasons(published.codes(), window, rules.listing(), register);
        this.countries = new TreeMap<>(register.order());
        window.months().forEach(month -> months.put(month, new int[2]));
    }

    /**
     * Walks through the assessments once.
     *
     * @param published the published lists to compare with
     * @param notices remarks on the input, to be handed on with the figures
     */
    public static Figures compute(
            Assessments assessments,
            ReportingWindow window,
            ReportingRules rules,
            CountryRegister register,
            PublishedLists published,
            List<String> notices) {
        FiguresComputation computation = new FiguresComputation(window, rules, register, published);
        assessments.forEach(computation::add);
        return computation.figures(notices);
    }

    private void add(Assessment assessment) {
        rejected += assessment.entry().rejected().size();
        accepted += assessment.entry().superseded().size();
        addMarkings(assessment.entry());
        removals.add(assessment);
        positions.merge(assessment.position(), 1, Integer::sum);
        for (Finding finding : assessment.findings()) {
            findings.addOfRecord(finding);
        }
        Outcome.Accepted current = assessment.entry().current();
        if (current != null) {
            accepted++;
            Engagement engagement = current.engagement();
            freshness.add(engagement);
            if (assessment.position() == Position.IN_WINDOW) {
                count(assessment, engagement);
            }
        }
    }

    /** Of every row, whether it counts, is superseded or rejected: documents show them all. */
    private void addMarkings(RegisterEntry entry) {
        if (entry.current() != null) {
            marking = marking.max(entry.current().engagement().decision().marking());
        }
        for (Outcome.Accepted row : entry.superseded()) {
            marking = marking.max(row.engagement().decision().marking());
        }
        for (Outcome.Rejected row : entry.rejected()) {
            marking = marking.max(row.marking());
        }
    }

    private void count(Assessment assessment, Engagement engagement) {
        assessment.eligibility().ifPresent(eligibility -> eligible.merge(eligibility, 1, Integer::sum));
        if (assessment.withheld()) {
            countGrounds(assessment.sections());
        }
        for (Country country : engagement.countries()) {
            countries.computeIfAbsent(country, key -> new CountryTally()).add(assessment, engagement);
        }
        for (Continent continent : continents(engagement)) {
            continents.computeIfAbsent(continent, key -> new CountryTally()).add(assessment, engagement);
        }
        countMonths(assessment, engagement);
    }

    private void countGrounds(Set<WithholdingGround.Section> sections) {
        sections.forEach(section -> grounds.merge(section, 1, Integer::sum));
        withoutSection += sections.isEmpty() ? 1 : 0;
    }

    /** Each once; nearly always it is one. */
    private static Collection<Continent> continents(Engagement engagement) {
        List<Country> countries = engagement.countries();
        return countries.size() == 1
                ? List.of(countries.getFirst().continent())
                : countries.stream().map(Country::continent).collect(Collectors.toSet());
    }

    private void countMonths(Assessment assessment, Engagement engagement) {
        YearMonth first = YearMonth.from(orElse(engagement.delivery().start(), window.start()));
        YearMonth last = YearMonth.from(orElse(engagement.lastDay(), window.end()));
        for (Map.Entry<YearMonth, int[]> month : months.entrySet()) {
            if (!month.getKey().isBefore(first) && !month.getKey().isAfter(last)) {
                month.getValue()[0]++;
                month.getValue()[1] += assessment.publishable() ? 1 : 0;
            }
        }
    }

    private Figures figures(List<String> notices) {
        List<Figures.CountryFigures> perCountry = countries.entrySet().stream()
                .map(entry -> new Figures.CountryFigures(
                        entry.getKey(), listed(entry.getKey()), entry.getValue().counts()))
                .toList();
        CountryRules comparison = new CountryRules(published, window, register, this::listed, removals);
        comparison.addFindings(perCountry, findings);
        Optional<Finding> stale = freshness.finding();
        stale.ifPresent(findings::add);
        return new Figures(
                window,
                rules.scheme(),
                marking,
                totals(),
                perContinent(perCountry),
                perCountry,
                months.entrySet().stream()
                        .map(entry ->
                                new Figures.MonthFigures(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                        .toList(),
                grounds,
                withoutSection,
                findings.byRule(),
                findings.general(),
                comparison.compare(published.earlier(), perCountry),
                comparison.compare(published.live(), perCountry),
                support(),
                Stream.concat(notices.stream(), stale.map(finding -> freshness.notice()).stream())
                        .toList());
    }

    private boolean listed(Country country) {
        CountryTally tally = countries.get(country);
        return tally != null && tally.publishable() && rules.listing().permits(country);
    }

    private SortedMap<String, Optional<LocalDate>> support() {
        SortedMap<String, Optional<LocalDate>> support = new TreeMap<>();
        countries.forEach((country, tally) -> {
            if (listed(country)) {
                support.put(country.code(), tally.supportedUntil());
            }
        });
        return support;
    }

    private List<Figures.ContinentFigures> perContinent(List<Figures.CountryFigures> perCountry) {
        return continents.entrySet().stream()
                .map(entry -> {
                    List<Figures.CountryFigures> within = perCountry.stream()
                            .filter(figures -> figures.country().continent().equals(entry.getKey()))
                            .toList();
                    int listed = (int) within.stream()
                            .filter(Figures.CountryFigures::listed)
                            .count();
                    return new Figures.ContinentFigures(
                            entry.getKey(),
                            within.size(),
                            listed,
                            entry.getValue().counts());
                })
                .toList();
    }

    private Figures.Totals totals() {
        int counting = count(Position.IN_WINDOW);
        int references =
                counting + count(Position.OUTSIDE_WINDOW) + count(Position.REQUEST) + count(Position.OTHER_REQUEST);
        return new Figures.Totals(
                accepted + rejected,
                rejected,
                accepted - references,
                references,
                counting,
                count(Eligibility.PUBLISHABLE),
                count(Eligibility.WITHHELD),
                count(Eligibility.UNDECIDED),
                count(Eligibility.FORBIDDEN),
                count(Position.OUTSIDE_WINDOW),
                count(Position.REQUEST),
                count(Position.OTHER_REQUEST));
    }

    private int count(Position position) {
        return positions.getOrDefault(position, 0);
    }

    private int count(Eligibility eligibility) {
        return eligible.getOrDefault(eligibility, 0);
    }

    private static LocalDate orElse(@Nullable LocalDate day, LocalDate other) {
        return day == null ? other : day;
    }
}
