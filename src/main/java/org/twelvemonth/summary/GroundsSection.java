package org.twelvemonth.summary;

import java.util.SortedMap;
import org.twelvemonth.engagement.WithholdingGround;
import org.twelvemonth.summary.pdf.Column;
import org.twelvemonth.summary.pdf.Run;
import org.twelvemonth.summary.pdf.Table;
import org.twelvemonth.summary.pdf.TaggedDocument;

/** What is withheld, by the sections of the Freedom of Information Act 2000. */
record GroundsSection(SortedMap<WithholdingGround.Section, Integer> grounds, int withoutSection) implements Section {
    @Override
    public void addTo(TaggedDocument document) {
        document.heading(2, "Withheld, by ground", Anchors.GROUNDS);
        if (grounds.isEmpty() && withoutSection == 0) {
            document.paragraph(Run.plain("No engagement of the window is withheld."));
            return;
        }
        document.introduction(
                Run.plain("Engagements withheld by decision, by section of the Freedom of Information Act 2000."
                        + " One that is withheld on several sections counts on each of them."));
        Table table = Table.of(
                Column.rowHeader("Section", 70), Column.text("What it is about", 320), Column.number("Engagements"));
        grounds.forEach((section, count) ->
                table.row(Run.plain(section.name()), Run.plain(section.title()), Run.plain(Wording.number(count))));
        if (withoutSection > 0) {
            table.row(
                    Run.plain("None"),
                    Run.plain(WithholdingGround.NO_SECTION),
                    Run.plain(Wording.number(withoutSection)));
        }
        document.table(table);
    }
}
