package org.twelvemonth.summary;

import java.util.List;
import org.twelvemonth.country.Continent;
import org.twelvemonth.figures.CountryStanding;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Figures.CountryFigures;
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

    static Table of(List<CountryFigures> countries, CountColumns counts) {
        Table table =
                Table.of(counts.after(Column.rowHeader("Country or territory", 2), Column.text("On the list", 1)));
        countries.forEach(country -> table.row(row(country, counts)));
        return table;
    }

    private static Run[] row(CountryFigures country, CountColumns counts) {
        return counts.after(country.counts(), Run.plain(country.country().name()), onTheList(country));
    }

    /** The numbers of the row say what keeps a country off the list; for one that is never listed they do not. */
    private static Run onTheList(CountryFigures country) {
        if (country.listed()) {
            return Run.plain("Yes");
        }
        return Run.strong(country.standing() == CountryStanding.NEVER_LISTED ? "Never" : "No");
    }
}
