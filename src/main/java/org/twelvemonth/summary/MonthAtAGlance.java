package org.twelvemonth.summary;

import static org.twelvemonth.summary.Wording.choose;
import static org.twelvemonth.summary.Wording.number;

import java.util.ArrayList;
import java.util.List;
import org.twelvemonth.figures.Changes;
import org.twelvemonth.figures.Eligibility;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Figures.Totals;
import org.twelvemonth.summary.BarChart.Bar;
import org.twelvemonth.summary.pdf.KeyFigure;
import org.twelvemonth.summary.pdf.Run;
import org.twelvemonth.summary.pdf.TaggedDocument;
import org.twelvemonth.summary.pdf.Theme;

/** The first page: what a reviewer wants to know before anything else. */
record MonthAtAGlance(Figures figures) implements Section {
    @Override
    public void addTo(TaggedDocument document) {
        document.heading(1, "Engagements summary, " + Wording.month(figures.window()));
        document.paragraph(Theme.LEAD, Run.plain(Wording.days(figures.window()) + ", inclusive. " + Wording.PURPOSE));
        document.keyFigures(keyFigures());
        document.heading(2, "Engagements by continent");
        if (figures.continents().isEmpty()) {
            document.paragraph(Run.plain("No engagement counts in the window."));
        } else {
            document.figure(new BarChart("Engagements by continent", bars()).figure());
        }
        document.heading(2, "Engagements over the twelve months");
        document.figure(new MonthChart(figures.months()).figure());
        document.pageBreak();
    }

    private List<KeyFigure> keyFigures() {
        Totals totals = figures.totals();
        int countries = figures.listed().size();
        int continents = figures.continentsListed();
        List<KeyFigure> keyFigures = new ArrayList<>(List.of(
                new KeyFigure(
                        number(countries),
                        Run.link(
                                choose(countries, "country or territory", "countries and territories") + " on the list",
                                Anchors.COUNTRIES)),
                new KeyFigure(
                        number(continents),
                        Run.link(choose(continents, "continent", "continents") + " on the list", Anchors.CONTINENTS)),
                new KeyFigure(
                        number(totals.counting()),
                        Run.plain(choose(totals.counting(), "engagement", "engagements") + " in the window")),
                new KeyFigure(number(totals.publishable()), Run.plain("of them " + Eligibility.PUBLISHABLE.phrase())),
                new KeyFigure(number(totals.withheld()), Run.link(Eligibility.WITHHELD.phrase(), Anchors.GROUNDS)),
                new KeyFigure(number(totals.undecided()), Run.plain(Eligibility.UNDECIDED.phrase()))));
        if (totals.forbidden() > 0) {
            keyFigures.add(new KeyFigure(number(totals.forbidden()), Run.plain(Eligibility.FORBIDDEN.phrase())));
        }
        keyFigures.addAll(List.of(findings(), changes()));
        if (figures.changesToLive().since() != null) {
            keyFigures.add(keyFigure(figures.changesToLive(), " to the live list", Anchors.CHANGES_TO_LIVE));
        }
        return keyFigures;
    }

    private KeyFigure findings() {
        int blocking = figures.blockingFindings();
        String label = choose(blocking, "finding", "findings") + " to acknowledge, and "
                + number(figures.advisoryFindings()) + " for information";
        return new KeyFigure(number(blocking), Run.link(label, Anchors.FINDINGS));
    }

    private KeyFigure changes() {
        Changes changes = figures.changes();
        if (changes.since() == null) {
            return new KeyFigure("–", Run.link("changes: no earlier publication to compare with", Anchors.CHANGES));
        }
        return keyFigure(changes, " since " + Wording.month(changes.since().value()), Anchors.CHANGES);
    }

    private static KeyFigure keyFigure(Changes changes, String against, String anchor) {
        int count = changes.added().size()
                + changes.agedOut().size()
                + changes.removedEarly().size();
        String label = choose(count, "change", "changes") + against;
        int early = changes.removedEarly().size();
        return new KeyFigure(
                number(count), Run.link(early == 0 ? label : label + ", " + number(early) + " removed early", anchor));
    }

    private List<Bar> bars() {
        return figures.continents().stream()
                .map(continent -> Bar.of(continent.continent().name(), continent.counts()))
                .toList();
    }
}
