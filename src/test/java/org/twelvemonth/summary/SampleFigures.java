package org.twelvemonth.summary;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.twelvemonth.country.Continent;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.Country.Standing;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.engagement.WithholdingGround.Section;
import org.twelvemonth.figures.Changes;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Figures.ContinentFigures;
import org.twelvemonth.figures.Figures.CountryFigures;
import org.twelvemonth.figures.Figures.Counts;
import org.twelvemonth.figures.Figures.MonthFigures;
import org.twelvemonth.figures.Figures.RuleFindings;
import org.twelvemonth.figures.Figures.Totals;
import org.twelvemonth.figures.Finding;
import org.twelvemonth.figures.Rule;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.period.ReportingWindow;

/** Figures of made-up engagements, as large as a test wants them. */
final class SampleFigures {
    private static final ReportingWindow WINDOW =
            ReportingMonth.parse("2026-10").window();
    private static final CountryRegister REGISTER = CountryRegister.load(
            ContinentScheme.M49,
            Map.of("SA", "Kingdom of Saudi Arabia", "SG", "Republic of Singapore", "ZA", "Republic of South Africa"));
    private static final Set<String> USUAL = Set.of(
            "AI", "AU", "BM", "CA", "KY", "CY", "FJ", "SA", "XK", "MT", "MU", "MS", "NA", "NG", "OM", "PK", "PG", "SG",
            "ZA", "WS", "SB", "TO", "TN", "AE");

    private final List<CountryFigures> countries = new ArrayList<>();
    private final Map<Rule, RuleFindings> findings = new EnumMap<>(Rule.class);
    private final SortedMap<Section, Integer> grounds = new TreeMap<>();
    private final List<String> notices = new ArrayList<>();
    private Changes changes = Changes.NONE;
    private Changes changesToLive = Changes.NONE;
    private Marking marking = Marking.OFFICIAL_SENSITIVE;

    private SampleFigures() {}

    static SampleFigures empty() {
        return new SampleFigures();
    }

    /** The first so many countries of the world, of each third something is withheld, of each seventh everything. */
    static SampleFigures of(int count) {
        return of(REGISTER.all().subList(0, count));
    }

    /** The 24 countries of an ordinary month. */
    static SampleFigures ordinary() {
        return of(REGISTER.all().stream()
                .filter(country -> USUAL.contains(country.code()))
                .toList());
    }

    static Country country(String code) {
        return REGISTER.byCode(code).orElseThrow();
    }

    private static SampleFigures of(List<Country> countries) {
        SampleFigures sample = new SampleFigures();
        countries.forEach(country -> sample.countries.add(figures(country, sample.countries.size())));
        sample.grounds.put(Section.S27, 3);
        sample.grounds.put(Section.S31, 1);
        return sample;
    }

    SampleFigures with(Changes changed) {
        changes = changed;
        return this;
    }

    SampleFigures withChangesToLive(Changes changed) {
        changesToLive = changed;
        return this;
    }

    SampleFigures with(Marking highest) {
        marking = highest;
        return this;
    }

    SampleFigures notice(String notice) {
        notices.add(notice);
        return this;
    }

    SampleFigures finding(Rule rule, String subject, String detail) {
        return findings(rule, 1, new Finding(rule, subject, detail, List.of(new SourceLine("records.csv", 7))));
    }

    SampleFigures findings(Rule rule, int count, Finding... first) {
        findings.put(rule, new RuleFindings(count, List.of(first)));
        return this;
    }

    SampleFigures country(String name, String continent) {
        Country country = new Country("ZZ", "ZZZ", name, name, name, new Continent(continent), Standing.OVERSEAS);
        countries.add(figures(country, countries.size()));
        return this;
    }

    Figures figures() {
        Counts all = sum(countries);
        Totals totals = new Totals(
                1200,
                4,
                17,
                1179,
                all.engagements(),
                all.publishable(),
                all.withheld(),
                all.undecided(),
                all.forbidden(),
                900,
                31,
                44);
        return new Figures(
                WINDOW,
                ContinentScheme.M49,
                marking,
                totals,
                continents(),
                countries,
                months(all),
                grounds,
                1,
                findings,
                List.of(),
                changes,
                changesToLive,
                new TreeMap<>(),
                notices);
    }

    private static CountryFigures figures(Country country, int i) {
        int engagements = 1 + i * 5 % 7;
        int withheld = i % 7 == 6 ? engagements : i % 3 == 1 ? 1 : 0;
        int undecided = i % 4 == 2 && engagements > withheld ? 1 : 0;
        int publishable = engagements - withheld - undecided;
        Counts counts = new Counts(engagements, publishable, withheld, undecided, 0, i * 37L, i % 9);
        return new CountryFigures(country, publishable > 0, counts);
    }

    private List<ContinentFigures> continents() {
        Map<Continent, List<CountryFigures>> groups = new LinkedHashMap<>();
        countries.stream()
                .sorted(Comparator.comparing(country -> country.country().continent()))
                .forEach(country -> groups.computeIfAbsent(country.country().continent(), c -> new ArrayList<>())
                        .add(country));
        return groups.entrySet().stream()
                .map(group -> new ContinentFigures(
                        group.getKey(),
                        group.getValue().size(),
                        (int) group.getValue().stream()
                                .filter(CountryFigures::listed)
                                .count(),
                        sum(group.getValue())))
                .toList();
    }

    private static Counts sum(List<CountryFigures> countries) {
        return countries.stream()
                .map(CountryFigures::counts)
                .reduce(
                        new Counts(0, 0, 0, 0, 0, 0, 0),
                        (a, b) -> new Counts(
                                a.engagements() + b.engagements(),
                                a.publishable() + b.publishable(),
                                a.withheld() + b.withheld(),
                                a.undecided() + b.undecided(),
                                a.forbidden() + b.forbidden(),
                                a.trained() + b.trained(),
                                a.deployed() + b.deployed()));
    }

    private static List<MonthFigures> months(Counts all) {
        List<MonthFigures> months = new ArrayList<>();
        for (YearMonth month : WINDOW.months()) {
            int engagements = all.engagements() * (5 + month.getMonthValue() % 4) / 14;
            months.add(new MonthFigures(
                    month, engagements, engagements * all.publishable() / Math.max(1, all.engagements())));
        }
        return months;
    }
}
