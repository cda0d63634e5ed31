package org.twelvemonth.summary;

import static org.twelvemonth.summary.Wording.number;

import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Figures.ContinentFigures;
import org.twelvemonth.summary.pdf.Column;
import org.twelvemonth.summary.pdf.Run;
import org.twelvemonth.summary.pdf.Table;
import org.twelvemonth.summary.pdf.TaggedDocument;
import org.twelvemonth.summary.pdf.Theme;

/** The continents in one table. */
record ContinentsSection(Figures figures) implements Section {
    @Override
    public void addTo(TaggedDocument document) {
        document.heading(2, "Continents", Anchors.CONTINENTS);
        document.introduction(
                Run.plain("The world is divided into " + figures.scheme().title() + "."));
        if (figures.continents().isEmpty()) {
            return;
        }
        CountColumns counts = CountColumns.of(figures);
        Table table = Table.of(counts.after(Column.rowHeader("Continent", 1), Column.number("Countries listed")));
        figures.continents().forEach(continent -> table.row(row(continent, counts)));
        document.table(table);
        document.paragraph(Theme.SMALL, Run.plain(Wording.SEVERAL_COUNTRIES));
    }

    private static Run[] row(ContinentFigures continent, CountColumns counts) {
        return counts.after(
                continent.counts(),
                Run.link(continent.continent().name(), Anchors.of(continent.continent())),
                Run.plain(number(continent.listed()) + " of " + number(continent.countries())));
    }
}
