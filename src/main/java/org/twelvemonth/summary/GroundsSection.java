package org.twelvemonth.summary;

import java.util.SortedMap;
import org.twelvemonth.engagement.WithholdingGround;
import org.twelvemonth.summary.pdf.Column;
import org.twelvemonth.summary.pdf.Run;
import org.twelvemonth.summary.pdf.Table;
import org.twelvemonth.summary.pdf.TaggedDocument;

/** What is withheld, by the sections of the Freedom of Information Act 2000. */
record GroundsSection(SortedMap<WithholdingGround.Section, Integer> grounds) implements Section {
    @Override
    public void addTo(TaggedDocument document) {
        document.heading(2, "Withheld, by ground", Anchors.GROUNDS);
        if (grounds.isEmpty()) {
            document.paragraph(Run.plain("No engagement of the window is withheld on a section of the Act."));
            return;
        }
        document.introduction(
                Run.plain("Sections of the Freedom of Information Act 2000. An engagement withheld on several"
                        + " sections counts on each of them."));
        Table table = Table.of(
                Column.rowHeader("Section", 70), Column.text("What it is about", 320), Column.number("Engagements"));
        grounds.forEach((section, count) ->
                table.row(Run.plain(section.name()), Run.plain(section.title()), Run.plain(Wording.number(count))));
        document.table(table);
    }
}
