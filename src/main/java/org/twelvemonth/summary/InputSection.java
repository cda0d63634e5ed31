package org.twelvemonth.summary;

import org.twelvemonth.figures.Figures.Totals;
import org.twelvemonth.summary.pdf.Column;
import org.twelvemonth.summary.pdf.Run;
import org.twelvemonth.summary.pdf.Table;
import org.twelvemonth.summary.pdf.TaggedDocument;

/** What was read, and what became of it. */
record InputSection(Totals totals) implements Section {
    @Override
    public void addTo(TaggedDocument document) {
        document.heading(2, "What was read");
        Table table =
                Table.of(Column.rowHeader("What", 320), Column.number("Count")).wide(340);
        add(table, "Rows read", totals.rows());
        add(table, "Rows rejected", totals.rejectedRows());
        add(table, "Rows that a later one replaced", totals.supersededRows());
        add(table, "Engagements, by reference", totals.references());
        add(table, "Engagements that count in the window", totals.counting());
        add(table, "Engagements delivered outside the window", totals.outsideWindow());
        add(table, "Requests and refusals of the window", totals.requests());
        add(table, "Requests and refusals of another time", totals.otherRequests());
        document.table(table);
    }

    private static void add(Table table, String what, long count) {
        table.row(Run.plain(what), Run.plain(Wording.number(count)));
    }
}
