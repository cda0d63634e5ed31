package org.twelvemonth.workbook;

import java.util.Arrays;
import java.util.List;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Total;
import org.twelvemonth.workbook.xlsx.CellLink;
import org.twelvemonth.workbook.xlsx.Column;
import org.twelvemonth.workbook.xlsx.Sheet;
import org.twelvemonth.workbook.xlsx.SmallTable;
import org.twelvemonth.workbook.xlsx.Table;

/** The tables that come before the figures: contents, notes, totals. None of them is ever empty. */
final class FrontTables {
    private static final int NAME = 40;
    private static final int SENTENCE = 90;

    private FrontTables() {}

    /** The contents of a workbook of these sheets. */
    static SmallTable<Sheet> contents(List<Sheet> sheets) {
        return listing(
                "Contents",
                "The sheets of this workbook.",
                Note.see(Note.EMPTY_CELLS),
                List.of(
                        new Column.Link<>("Sheet", NAME, Sheet::name, sheet -> new CellLink(sheet.name(), 1)),
                        new Column.Text<>("What it holds", SENTENCE, Sheet::description),
                        new Column.Whole<>(
                                "Rows of data",
                                sheet -> sheet instanceof Sheet.TablePart<?> part ? part.rows() : null)),
                sheets);
    }

    static SmallTable<Note> notes(Figures figures) {
        return listing(
                "Notes",
                "The notes that the other sheets refer to.",
                "",
                List.of(
                        new Column.Text<>("Note", NAME, Note::number),
                        new Column.Text<>("What it says", SENTENCE, note -> note.text(figures))),
                Arrays.asList(Note.values()));
    }

    static SmallTable<Total> totals(Figures figures) {
        return listing(
                "Totals",
                "Counts over the whole register, each engagement once.",
                Note.see(Note.COUNTING, Note.PUBLICATION),
                List.of(
                        new Column.Text<>("Figure", NAME, Total::title),
                        new Column.Whole<>("Number", total -> total.of(figures)),
                        new Column.Text<>("Meaning", SENTENCE, Total::meaning)),
                Arrays.asList(Total.values()));
    }

    private static <R> SmallTable<R> listing(
            String name, String description, String notes, List<Column<R>> columns, List<R> rows) {
        return new SmallTable<>(new Table<>(name, name, description, notes, "Nothing.", columns, null), rows);
    }
}
