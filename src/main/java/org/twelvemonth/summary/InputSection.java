package org.twelvemonth.summary;

import java.util.List;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Total;
import org.twelvemonth.summary.pdf.Column;
import org.twelvemonth.summary.pdf.Run;
import org.twelvemonth.summary.pdf.Table;
import org.twelvemonth.summary.pdf.TaggedDocument;

/** What was read, and what became of it. */
record InputSection(Figures figures) implements Section {
    private static final List<Total> TOTALS = List.of(
            Total.ROWS,
            Total.REJECTED_ROWS,
            Total.SUPERSEDED_ROWS,
            Total.REFERENCES,
            Total.COUNTING,
            Total.OUTSIDE_WINDOW,
            Total.REQUESTS,
            Total.OTHER_REQUESTS);

    @Override
    public void addTo(TaggedDocument document) {
        document.heading(2, "What was read");
        Table table =
                Table.of(Column.rowHeader("What", 320), Column.number("Count")).wide(340);
        TOTALS.forEach(total -> add(table, total.title(), total.of(figures)));
        document.table(table);
    }

    private static void add(Table table, String what, long count) {
        table.row(Run.plain(what), Run.plain(Wording.number(count)));
    }
}
