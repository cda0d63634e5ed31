package org.twelvemonth.summary;

import java.util.List;
import org.twelvemonth.country.Country;
import org.twelvemonth.figures.Changes;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.summary.pdf.Column;
import org.twelvemonth.summary.pdf.Run;
import org.twelvemonth.summary.pdf.Table;
import org.twelvemonth.summary.pdf.TaggedDocument;

/**
 * The list compared with a published one; what was removed early is at the top, because it shows a decision.
 *
 * @param against which published list it is
 */
record ChangesSection(Changes changes, PublishedList against) implements Section {
    /** The published lists that there can be. */
    enum PublishedList {
        /** The one last published for an earlier month. */
        EARLIER,
        /** The one that was live for the same month when the edition was built; mostly there is none. */
        LIVE
    }

    @Override
    public void addTo(TaggedDocument document) {
        ReportingMonth since = changes.since();
        if (since != null) {
            compare(Wording.month(since.value()), document);
        } else if (against == PublishedList.EARLIER) {
            document.heading(2, "Changes", Anchors.CHANGES);
            document.paragraph(Run.plain("There is no earlier publication to compare with."));
        }
    }

    private void compare(String then, TaggedDocument document) {
        switch (against) {
            case EARLIER -> document.heading(2, "Changes since " + then, Anchors.CHANGES);
            case LIVE -> {
                document.heading(2, "Changes to the live list for " + then, Anchors.CHANGES_TO_LIVE);
                document.paragraph(Run.plain(
                        "Compared with the list for " + then + " that the public read when this edition was built."));
            }
        }
        if (changes.none()) {
            document.paragraph(Run.plain("No country has been added or removed since the list for " + then + "."));
            return;
        }
        if (!changes.removedEarly().isEmpty()) {
            document.introduction(
                    Run.strong("Removed early: "),
                    Run.plain("by the dates that its engagements had then, the country would still be listed. The"
                            + " findings say why it is not. Readers who compare the two lists can see that something"
                            + " was decided."));
        }
        document.table(table());
    }

    private Table table() {
        Table table = Table.of(
                Column.rowHeader("Country or territory", 220),
                Column.text("Continent", 110),
                Column.text("What changed", 150));
        add(table, changes.removedEarly(), Run.strong("Removed early"));
        add(table, changes.added(), Run.plain("Added"));
        add(table, changes.agedOut(), Run.plain("Removed, aged out"));
        return table;
    }

    private static void add(Table table, List<Country> countries, Run change) {
        for (Country country : countries) {
            table.row(Run.plain(country.name()), Run.plain(country.continent().name()), change);
        }
    }
}
