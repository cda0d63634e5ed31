package org.twelvemonth.summary;

import static org.twelvemonth.summary.Wording.choose;
import static org.twelvemonth.summary.Wording.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twelvemonth.figures.Eligibility;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Figures.ContinentFigures;
import org.twelvemonth.figures.Figures.CountryFigures;
import org.twelvemonth.figures.Figures.Counts;
import org.twelvemonth.summary.BarChart.Bar;
import org.twelvemonth.summary.pdf.KeyFigure;
import org.twelvemonth.summary.pdf.Run;
import org.twelvemonth.summary.pdf.TaggedDocument;
import org.twelvemonth.summary.pdf.Theme;

/** The first page of a continent's summary. */
record ContinentAtAGlance(Figures figures, ContinentFigures continent) implements Section {
    private static final int BARS = 15;

    @Override
    public void addTo(TaggedDocument document) {
        String name = continent.continent().name();
        document.heading(1, name + ", " + Wording.month(figures.window()));
        document.paragraph(Theme.LEAD, Run.plain(Wording.days(figures.window()) + ", inclusive. " + Wording.PURPOSE));
        document.keyFigures(keyFigures());
        List<CountryFigures> countries = CountryTable.in(continent.continent(), figures);
        String title = countries.size() > BARS
                ? "The " + BARS + " countries and territories with the most engagements"
                : "Engagements by country or territory";
        if (!countries.isEmpty()) {
            document.heading(2, title);
            document.figure(new BarChart(title, bars(countries)).figure());
        }
    }

    private List<KeyFigure> keyFigures() {
        Counts counts = continent.counts();
        List<KeyFigure> keyFigures = new ArrayList<>(List.of(
                new KeyFigure(
                        number(continent.countries()),
                        Run.link(
                                choose(continent.countries(), "country or territory", "countries and territories"),
                                Anchors.COUNTRIES)),
                new KeyFigure(number(continent.listed()), Run.plain("of them on the list")),
                new KeyFigure(
                        number(counts.engagements()),
                        Run.plain(choose(counts.engagements(), "engagement", "engagements") + " in the window")),
                new KeyFigure(number(counts.publishable()), Run.plain("of them " + Eligibility.PUBLISHABLE.phrase())),
                new KeyFigure(number(counts.withheld()), Run.plain(Eligibility.WITHHELD.phrase())),
                new KeyFigure(number(counts.undecided()), Run.plain(Eligibility.UNDECIDED.phrase()))));
        if (counts.forbidden() > 0) {
            keyFigures.add(new KeyFigure(number(counts.forbidden()), Run.plain(Eligibility.FORBIDDEN.phrase())));
        }
        keyFigures.add(new KeyFigure(number(counts.trained()), Run.plain("people trained, as recorded")));
        keyFigures.add(new KeyFigure(number(counts.deployed()), Run.plain("people deployed, as recorded")));
        return keyFigures;
    }

    private static List<Bar> bars(List<CountryFigures> countries) {
        return countries.stream()
                .sorted(Comparator.comparingInt(
                                (CountryFigures country) -> country.counts().engagements())
                        .reversed())
                .limit(BARS)
                .map(country -> Bar.of(country.country().name(), country.counts()))
                .toList();
    }
}
