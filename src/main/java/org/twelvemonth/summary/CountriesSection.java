package org.twelvemonth.summary;

import static org.twelvemonth.summary.Wording.counted;
import static org.twelvemonth.summary.Wording.number;

import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Figures.ContinentFigures;
import org.twelvemonth.summary.pdf.Run;
import org.twelvemonth.summary.pdf.TaggedDocument;

/** The countries, continent by continent. */
record CountriesSection(Figures figures) implements Section {
    @Override
    public void addTo(TaggedDocument document) {
        document.heading(2, "Countries and territories", Anchors.COUNTRIES);
        if (figures.continents().isEmpty()) {
            document.paragraph(Run.plain("No engagement counts in the window, so no country is listed."));
        }
        for (ContinentFigures continent : figures.continents()) {
            document.heading(3, continent.continent().name(), Anchors.of(continent.continent()));
            document.introduction(Run.plain(sentence(continent)));
            document.table(CountryTable.of(CountryTable.in(continent.continent(), figures), CountColumns.of(figures)));
        }
    }

    private static String sentence(ContinentFigures continent) {
        return counted(continent.countries(), "country or territory", "countries and territories") + ", "
                + number(continent.listed()) + " of them on the list; "
                + counted(continent.counts().engagements(), "engagement", "engagements") + ".";
    }
}
