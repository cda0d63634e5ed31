package org.twelvemonth.workbook;

import java.util.Arrays;
import java.util.List;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.workbook.xlsx.CellLink;
import org.twelvemonth.workbook.xlsx.Column;
import org.twelvemonth.workbook.xlsx.Listing;
import org.twelvemonth.workbook.xlsx.Sheet;
import org.twelvemonth.workbook.xlsx.Table;

/** The tables that come before the figures: contents, notes, totals. None of them is ever empty. */
final class FrontTables {
    private static final int NAME = 40;
    private static final int SENTENCE = 90;

    private FrontTables() {}

    record Total(String name, long value, String meaning) {}

    /** The contents of a workbook of these sheets. */
    static Listing<Sheet> contents(List<Sheet> sheets) {
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

    static Listing<Note> notes(Figures figures) {
        return listing(
                "Notes",
                "The notes that the other sheets refer to.",
                "",
                List.of(
                        new Column.Text<>("Note", NAME, Note::number),
                        new Column.Text<>("What it says", SENTENCE, note -> note.text(figures))),
                Arrays.asList(Note.values()));
    }

    static Listing<Total> totals(Figures figures) {
        return listing(
                "Totals",
                "Counts over the whole register, each engagement once.",
                Note.see(Note.COUNTING, Note.PUBLICATION),
                List.of(
                        new Column.Text<>("Figure", NAME, Total::name),
                        new Column.Whole<>("Number", Total::value),
                        new Column.Text<>("Meaning", SENTENCE, Total::meaning)),
                totalsOf(figures));
    }

    private static List<Total> totalsOf(Figures figures) {
        Figures.Totals totals = figures.totals();
        return List.of(
                new Total("Rows read", totals.rows(), "Data rows of all record files."),
                new Total("Rows rejected", totals.rejectedRows(), "See the sheet Rejected records."),
                new Total("Rows superseded", totals.supersededRows(), "See the sheet Superseded records."),
                new Total("References", totals.references(), "References with an accepted row."),
                new Total("Engagements that count", totals.counting(), "See the sheet Engagements."),
                new Total("Published", totals.publishable(), "Those of them that nothing stands against."),
                new Total("Withheld", totals.withheld(), "Those of them that are withheld by decision."),
                new Total("Undecided", totals.undecided(), "The rest of them, kept back for want of a valid decision."),
                new Total("Outside the window", totals.outsideWindow(), "Delivered engagements of another time."),
                new Total("Requests and refusals", totals.requests(), "See the sheet Requests and refusals."),
                new Total("Other requests", totals.otherRequests(), "Requests and refusals of another time."),
                new Total("Countries on the list", figures.listed().size(), "See the sheet Countries."),
                new Total("Findings to acknowledge", figures.blockingFindings(), "See the sheet Findings."),
                new Total("Other findings", figures.advisoryFindings(), "See the sheet Findings."));
    }

    private static <R> Listing<R> listing(
            String name, String description, String notes, List<Column<R>> columns, List<R> rows) {
        return new Listing<>(new Table<>(name, name, description, notes, "Nothing.", columns, null), rows);
    }
}
