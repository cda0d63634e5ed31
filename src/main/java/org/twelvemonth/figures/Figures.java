package org.twelvemonth.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.twelvemonth.country.Continent;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.engagement.WithholdingGround;
import org.twelvemonth.period.ReportingWindow;

/**
 * The figures of one edition. Their size grows with the number of countries and rules, never with that of the records.
 *
 * @param window the reporting window
 * @param scheme how the world is divided
 * @param marking the highest marking of any row of the record files, superseded and rejected ones included
 * @param totals counts over the register, each engagement once
 * @param continents the continents with an engagement in the window, alphabetical
 * @param countries the countries with an engagement in the window, in the order of the list
 * @param months engagements that counted in each month of the window, oldest first
 * @param grounds engagements of the window withheld by decision on each section, by section; one that is withheld on
 *     several counts on each
 * @param withoutSection engagements of the window withheld by decision on no section that is known
 * @param findings what the reviewer should look at, by rule, in the order of the rules
 * @param generalFindings all those of these findings that belong to no single record, such as those on a country
 * @param changes the list compared with the one last published for an earlier month
 * @param changesToLive the list compared with the one that the public read for the same month when the edition was built;
 *     {@link Changes#NONE} when there was none
 * @param support for each listed country, by code, the last day (inclusive) of the engagements that put it on the list;
 *     empty when one of them is open-ended. What the next month's list is compared with
 * @param notices remarks on the input, whole sentences, without anything from inside the records
 */
public record Figures(
        ReportingWindow window,
        ContinentScheme scheme,
        Marking marking,
        Totals totals,
        List<ContinentFigures> continents,
        List<CountryFigures> countries,
        List<MonthFigures> months,
        SortedMap<WithholdingGround.Section, Integer> grounds,
        int withoutSection,
        Map<Rule, RuleFindings> findings,
        List<Finding> generalFindings,
        Changes changes,
        Changes changesToLive,
        SortedMap<String, Optional<LocalDate>> support,
        List<String> notices) {

    /**
     * Counts over the register.
     *
     * @param rows data rows read
     * @param rejectedRows rows rejected
     * @param supersededRows accepted rows that a later one replaced
     * @param references references with an accepted row
     * @param counting engagements that count in the window
     * @param publishable those of them that nothing stands against
     * @param withheld those of them that are withheld by decision
     * @param undecided those of them that are kept back for want of a valid decision
     * @param forbidden those of them that are not withheld, but that their marking forbids to publish
     * @param outsideWindow delivered engagements of another time
     * @param requests requests and refusals of the window
     * @param otherRequests requests and refusals of another time
     */
    public record Totals(
            long rows,
            long rejectedRows,
            long supersededRows,
            long references,
            int counting,
            int publishable,
            int withheld,
            int undecided,
            int forbidden,
            int outsideWindow,
            int requests,
            int otherRequests) {

        /** How many of the engagements that count are so. */
        public int of(Eligibility eligibility) {
            return switch (eligibility) {
                case PUBLISHABLE -> publishable;
                case WITHHELD -> withheld;
                case UNDECIDED -> undecided;
                case FORBIDDEN -> forbidden;
            };
        }
    }

    /**
     * What one country got, or one continent. An engagement in several countries counts in each of them, and once in each
     * of their continents, so columns may add up to more than the totals.
     *
     * @param engagements engagements that count in the window
     * @param publishable those that nothing stands against
     * @param withheld those withheld by decision
     * @param undecided those kept back for want of a valid decision
     * @param forbidden those that are not withheld, but that their marking forbids to publish
     * @param trained people trained, as far as recorded; an engagement in several countries adds its full number to each
     * @param deployed people deployed, likewise
     */
    public record Counts(
            int engagements, int publishable, int withheld, int undecided, int forbidden, long trained, long deployed) {

        /** How many of the engagements are so. */
        public int of(Eligibility eligibility) {
            return switch (eligibility) {
                case PUBLISHABLE -> publishable;
                case WITHHELD -> withheld;
                case UNDECIDED -> undecided;
                case FORBIDDEN -> forbidden;
            };
        }
    }

    /**
     * A country with an engagement in the window.
     *
     * @param listed whether it is on the public list
     */
    public record CountryFigures(Country country, boolean listed, Counts counts) {

        /** How it stands to the list. */
        public CountryStanding standing() {
            return CountryStanding.of(listed, counts);
        }
    }

    /**
     * A continent with an engagement in the window.
     *
     * @param countries countries with an engagement in the window
     * @param listed those of them on the public list
     */
    public record ContinentFigures(Continent continent, int countries, int listed, Counts counts) {}

    /** Engagements whose delivery touched the month, within the window. */
    public record MonthFigures(YearMonth month, int engagements, int publishable) {}

    /**
     * The findings of one rule.
     *
     * @param count how many there are in all
     * @param first the first of them, at most {@link #SHOWN}
     */
    public record RuleFindings(int count, List<Finding> first) {
        /** How many findings of a rule are kept here; the workbook lists all. */
        public static final int SHOWN = 50;

        private RuleFindings and(RuleFindings further) {
            return new RuleFindings(
                    count + further.count,
                    Stream.concat(first.stream(), further.first.stream())
                            .limit(SHOWN)
                            .toList());
        }
    }

    /** The same figures with further findings that belong to no single record. */
    public Figures with(List<Finding> further) {
        Map<Rule, RuleFindings> all = new EnumMap<>(Rule.class);
        all.putAll(findings);
        further.forEach(finding -> all.merge(finding.rule(), new RuleFindings(1, List.of(finding)), RuleFindings::and));
        return new Figures(
                window,
                scheme,
                marking,
                totals,
                continents,
                countries,
                months,
                grounds,
                withoutSection,
                Collections.unmodifiableMap(all),
                Stream.concat(generalFindings.stream(), further.stream()).toList(),
                changes,
                changesToLive,
                support,
                notices);
    }

    /** The countries of the public list, in its order. */
    public List<Country> listed() {
        return countries.stream()
                .filter(CountryFigures::listed)
                .map(CountryFigures::country)
                .toList();
    }

    /** On how many continents a country is listed. */
    public int continentsListed() {
        return (int)
                continents.stream().filter(continent -> continent.listed() > 0).count();
    }

    /** The findings of one rule; none is an answer too. */
    public RuleFindings findingsOf(Rule rule) {
        return findings.getOrDefault(rule, new RuleFindings(0, List.of()));
    }

    /** How many findings must be acknowledged before approval. */
    public int blockingFindings() {
        return count(true);
    }

    /** How many findings there are besides. */
    public int advisoryFindings() {
        return count(false);
    }

    private int count(boolean blocking) {
        return findings.entrySet().stream()
                .filter(entry -> entry.getKey().blocking() == blocking)
                .mapToInt(entry -> entry.getValue().count())
                .sum();
    }
}
