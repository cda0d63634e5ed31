package org.twelvemonth.summary;

import static org.twelvemonth.summary.Wording.number;

import java.util.List;
import org.twelvemonth.country.Continent;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Figures.CountryFigures;
import org.twelvemonth.figures.Figures.Counts;
import org.twelvemonth.summary.pdf.Column;
import org.twelvemonth.summary.pdf.Run;
import org.twelvemonth.summary.pdf.Table;

/** The countries of one continent, in the order of the list. */
final class CountryTable {
    private CountryTable() {}

    static List<CountryFigures> in(Continent continent, Figures figures) {
        return figures.countries().stream()
                .filter(country -> country.country().continent().equals(continent))
                .toList();
    }

    static Table of(List<CountryFigures> countries) {
        Table table = Table.of(
                Column.rowHeader("Country or territory", 3),
                Column.text("On the list", 1),
                Column.number("Engagements"),
                Column.number("Publishable"),
                Column.number("Withheld"),
                Column.number("Undecided"),
                Column.number("Trained"),
                Column.number("Deployed"));
        countries.forEach(country -> add(table, country));
        return table;
    }

    private static void add(Table table, CountryFigures country) {
        Counts counts = country.counts();
        table.row(
                Run.plain(country.country().name()),
                country.listed() ? Run.plain("Yes") : Run.strong("No"),
                Run.plain(number(counts.engagements())),
                Run.plain(number(counts.publishable())),
                Run.plain(number(counts.withheld())),
                Run.plain(number(counts.undecided())),
                Run.plain(number(counts.trained())),
                Run.plain(number(counts.deployed())));
    }
}
