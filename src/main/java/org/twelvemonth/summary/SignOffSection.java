package org.twelvemonth.summary;

import static org.twelvemonth.summary.Wording.counted;

import org.twelvemonth.figures.Figures;
import org.twelvemonth.summary.pdf.Column;
import org.twelvemonth.summary.pdf.Run;
import org.twelvemonth.summary.pdf.Table;
import org.twelvemonth.summary.pdf.TaggedDocument;
import org.twelvemonth.summary.pdf.Theme;

/** A page for the reviewer to decide and sign on. It names roles, never persons. */
record SignOffSection(Figures figures) implements Section {
    private static final float ROOM_TO_WRITE = 11 * Theme.GRID;

    @Override
    public void addTo(TaggedDocument document) {
        document.pageBreak();
        document.heading(2, "Sign-off");
        document.introduction(Run.plain("To be decided: whether the list of "
                + counted(figures.listed().size(), "country or territory", "countries and territories") + " for "
                + Wording.month(figures.window()) + " may be published. The reviewer is somebody other than the person"
                + " who asked for this edition."));
        Table table = Table.of(Column.rowHeader("Question", 170), Column.text("Answer", 310))
                .high(ROOM_TO_WRITE);
        table.row(Run.plain("Findings to acknowledge"), Run.plain(""));
        table.row(Run.plain("Changes looked at"), Run.plain(""));
        table.row(Run.plain("Decision"), Run.plain("Approve  /  Return (strike out one)"));
        table.row(Run.plain("Reason, when returned"), Run.plain(""));
        table.row(Run.plain("Role of the reviewer"), Run.plain(""));
        table.row(Run.plain("Date"), Run.plain(""));
        table.row(Run.plain("Signature"), Run.plain(""));
        document.table(table);
    }
}
