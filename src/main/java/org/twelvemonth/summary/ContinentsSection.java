package org.twelvemonth.summary;

import static org.twelvemonth.summary.Wording.number;

import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Figures.ContinentFigures;
import org.twelvemonth.figures.Figures.Counts;
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
        document.paragraph(
                Run.plain("The world is divided into " + figures.scheme().title() + "."));
        if (figures.continents().isEmpty()) {
            return;
        }
        Table table = Table.of(
                Column.rowHeader("Continent", 88),
                Column.number("Countries", 52),
                Column.number("Listed", 40),
                Column.number("Engagements", 66),
                Column.number("Publishable", 62),
                Column.number("Withheld", 50),
                Column.number("Undecided", 55),
                Column.number("Trained", 46),
                Column.number("Deployed", 52));
        figures.continents().forEach(continent -> add(table, continent));
        document.table(table);
        document.paragraph(Theme.SMALL, Run.plain(Wording.SEVERAL_COUNTRIES));
    }

    private static void add(Table table, ContinentFigures continent) {
        Counts counts = continent.counts();
        table.row(
                Run.link(continent.continent().name(), Anchors.of(continent.continent())),
                Run.plain(number(continent.countries())),
                Run.plain(number(continent.listed())),
                Run.plain(number(counts.engagements())),
                Run.plain(number(counts.publishable())),
                Run.plain(number(counts.withheld())),
                Run.plain(number(counts.undecided())),
                Run.plain(number(counts.trained())),
                Run.plain(number(counts.deployed())));
    }
}
