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
        document.introduction(
                Run.plain("The world is divided into " + figures.scheme().title() + "."));
        if (figures.continents().isEmpty()) {
            return;
        }
        Table table = Table.of(
                Column.rowHeader("Continent", 1),
                Column.number("Countries"),
                Column.number("Listed"),
                Column.number("Engagements"),
                Column.number("Publishable"),
                Column.number("Withheld"),
                Column.number("Undecided"),
                Column.number("Trained"),
                Column.number("Deployed"));
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
