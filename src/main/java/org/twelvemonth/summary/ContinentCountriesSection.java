package org.twelvemonth.summary;

import org.twelvemonth.country.Continent;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.summary.pdf.Run;
import org.twelvemonth.summary.pdf.TaggedDocument;
import org.twelvemonth.summary.pdf.Theme;

/** The countries of one continent. */
record ContinentCountriesSection(Figures figures, Continent continent) implements Section {
    @Override
    public void addTo(TaggedDocument document) {
        document.heading(2, "Countries and territories", Anchors.COUNTRIES);
        document.table(CountryTable.of(CountryTable.in(continent, figures), CountColumns.of(figures)));
        document.paragraph(Theme.SMALL, Run.plain(Wording.SEVERAL_COUNTRIES));
    }
}
