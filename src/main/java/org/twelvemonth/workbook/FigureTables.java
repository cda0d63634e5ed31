package org.twelvemonth.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.WithholdingGround;
import org.twelvemonth.figures.Changes;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Figures.ContinentFigures;
import org.twelvemonth.figures.Figures.CountryFigures;
import org.twelvemonth.figures.Figures.Counts;
import org.twelvemonth.figures.Figures.MonthFigures;
import org.twelvemonth.workbook.xlsx.BarChart;
import org.twelvemonth.workbook.xlsx.CellLink;
import org.twelvemonth.workbook.xlsx.CellText;
import org.twelvemonth.workbook.xlsx.Column;
import org.twelvemonth.workbook.xlsx.Sheet;
import org.twelvemonth.workbook.xlsx.Spill;
import org.twelvemonth.workbook.xlsx.Table;
import org.twelvemonth.workbook.xlsx.TableWriter;

/** The tables that are made from the figures alone. */
final class FigureTables {
    private static final int NAME = 40;
    private static final int COUNT = 16;

    private final Figures figures;
    private final CellText limit;
    private final Spill spill;

    FigureTables(Figures figures, CellText limit, Spill spill) {
        this.figures = figures;
        this.limit = limit;
        this.spill = spill;
    }

    private record Total(String name, long value, String meaning) {}

    private record Change(String kind, Country country, String meaning) {}

    List<? extends Sheet> totals() {
        Figures.Totals totals = figures.totals();
        List<Total> rows = List.of(
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
        return sheets(
                table(
                        "Totals",
                        "Totals",
                        "Counts over the whole register, each engagement once.",
                        Note.see(Note.COUNTING, Note.PUBLICATION),
                        List.of(
                                new Column.Text<>("Figure", NAME, Total::name),
                                new Column.Whole<>("Number", Total::value),
                                new Column.Text<>("Meaning", 60, Total::meaning))),
                rows);
    }

    List<Sheet.TablePart<ContinentFigures>> continents() {
        List<Column<ContinentFigures>> columns = new ArrayList<>();
        columns.add(new Column.Text<>("Continent", NAME, row -> row.continent().name()));
        columns.add(new Column.Whole<>("Countries", ContinentFigures::countries));
        columns.add(new Column.Whole<>("Countries on the list", ContinentFigures::listed));
        columns.addAll(counts(ContinentFigures::counts));
        BarChart chart = chart(
                "Engagements by continent",
                columns.size() - 6,
                figures.continents(),
                row -> row.continent().name(),
                row -> row.counts().engagements());
        return sheets(
                new Table<>(
                        "Continents",
                        "Continents",
                        "Engagements that count in the window, by continent.",
                        Note.see(Note.COUNTING, Note.SEVERAL_COUNTRIES, Note.CONTINENTS, Note.EMPTY_CELLS),
                        "No engagement counts in the window.",
                        columns,
                        chart),
                figures.continents());
    }

    /** The countries, each leading to its engagements. */
    List<Sheet.TablePart<CountryFigures>> countries(Function<Country, Optional<CellLink>> engagements) {
        List<Column<CountryFigures>> columns = new ArrayList<>();
        columns.add(new Column.Link<>(
                "Country",
                NAME,
                row -> row.country().name(),
                row -> engagements.apply(row.country()).orElse(new CellLink("Engagements", 1))));
        columns.add(new Column.Text<>("Code", 12, row -> row.country().code()));
        columns.add(new Column.Text<>(
                "Continent", 20, row -> row.country().continent().name()));
        columns.add(new Column.Text<>("On the public list", COUNT, row -> row.listed() ? "Yes" : "No"));
        columns.addAll(counts(CountryFigures::counts));
        return sheets(
                table(
                        "Countries",
                        "Countries and territories",
                        "Engagements that count in the window, by country; each name leads to its first engagement.",
                        Note.see(Note.COUNTING, Note.SEVERAL_COUNTRIES, Note.PUBLICATION, Note.EMPTY_CELLS),
                        columns),
                figures.countries());
    }

    List<Sheet.TablePart<MonthFigures>> months() {
        BarChart chart = chart(
                "Engagements in each month of the window",
                1,
                figures.months(),
                row -> Dates.month(row.month()),
                MonthFigures::engagements);
        return sheets(
                new Table<>(
                        "Months",
                        "Months",
                        "Engagements whose delivery touched the month, within the window.",
                        Note.see(Note.COUNTING, Note.PUBLICATION),
                        "The window has no month.",
                        List.of(
                                new Column.Text<>("Month", NAME, row -> Dates.month(row.month())),
                                new Column.Whole<>("Engagements", MonthFigures::engagements),
                                new Column.Whole<>("Published", MonthFigures::publishable)),
                        chart),
                figures.months());
    }

    List<Sheet.TablePart<Map.Entry<WithholdingGround.Section, Integer>>> grounds() {
        return sheets(
                new Table<>(
                        "Grounds",
                        "Grounds for withholding",
                        "Engagements withheld in the window, by section of the Freedom of Information Act 2000.",
                        Note.see(Note.PUBLICATION, Note.EMPTY_CELLS),
                        "Nothing is withheld on a section of the Act.",
                        List.of(
                                new Column.Text<>(
                                        "Section", NAME, row -> row.getKey().name()),
                                new Column.Text<>(
                                        "Subject", 50, row -> row.getKey().title()),
                                new Column.Whole<>("Engagements withheld", Map.Entry::getValue)),
                        null),
                List.copyOf(figures.grounds().entrySet()));
    }

    List<? extends Sheet> changes() {
        Changes changes = figures.changes();
        List<Change> rows = new ArrayList<>();
        changes.removedEarly()
                .forEach(country -> rows.add(new Change(
                        "Removed early",
                        country,
                        "An engagement that supported it then would still count: a decision shows.")));
        changes.added().forEach(country -> rows.add(new Change("Added", country, "Not on the list then.")));
        changes.agedOut()
                .forEach(country ->
                        rows.add(new Change("Aged out", country, "Its last engagement has left the window.")));
        String since = changes.since() == null
                ? "There is no list of an earlier month to compare with."
                : "The list compared with the one last published, for " + changes.since() + ".";
        return sheets(
                new Table<>(
                        "Changes",
                        "Changes to the list",
                        since,
                        Note.see(Note.EMPTY_CELLS),
                        changes.since() == null ? since : "The list is the same.",
                        List.of(
                                new Column.Text<>(
                                        "Country", NAME, row -> row.country().name()),
                                new Column.Text<>(
                                        "Code", 12, row -> row.country().code()),
                                new Column.Text<>(
                                        "Continent",
                                        20,
                                        row -> row.country().continent().name()),
                                new Column.Text<>("Change", 20, Change::kind),
                                new Column.Text<>("Meaning", 60, Change::meaning)),
                        null),
                rows);
    }

    List<Sheet.TablePart<Note>> notes() {
        return sheets(
                table(
                        "Notes",
                        "Notes",
                        "The notes that the other sheets refer to.",
                        "They are numbered.",
                        List.of(
                                new Column.Text<>("Note", NAME, Note::number),
                                new Column.Text<>("What it says", 90, note -> note.text(figures)))),
                Arrays.asList(Note.values()));
    }

    /** The contents of the given sheets. */
    List<Sheet.TablePart<Sheet>> contents(List<? extends Sheet> sheets) {
        return sheets(
                table(
                        "Contents",
                        "Contents",
                        "The sheets of this workbook.",
                        Note.see(Note.EMPTY_CELLS),
                        List.of(
                                new Column.Link<>("Sheet", NAME, Sheet::name, sheet -> new CellLink(sheet.name(), 1)),
                                new Column.Text<>("What it holds", 90, Sheet::description),
                                new Column.Whole<>(
                                        "Rows of data",
                                        sheet -> sheet instanceof Sheet.TablePart<?> part ? part.rows() : null))),
                List.copyOf(sheets));
    }

    private static <R> List<Column<R>> counts(Function<R, Counts> counts) {
        return List.of(
                new Column.Whole<>("Engagements", row -> counts.apply(row).engagements()),
                new Column.Whole<>("Published", row -> counts.apply(row).publishable()),
                new Column.Whole<>("Withheld", row -> counts.apply(row).withheld()),
                new Column.Whole<>("Undecided", row -> counts.apply(row).undecided()),
                new Column.Whole<>("People trained", row -> counts.apply(row).trained()),
                new Column.Whole<>("People deployed", row -> counts.apply(row).deployed()));
    }

    private static <R> BarChart chart(
            String title, int column, List<R> rows, Function<R, String> label, ToIntFunction<R> value) {
        List<BarChart.Point> points = rows.stream()
                .map(row -> new BarChart.Point(label.apply(row), value.applyAsInt(row)))
                .toList();
        StringBuilder words = new StringBuilder("Bar chart. " + title + ": ");
        points.forEach(point ->
                words.append(point.label()).append(' ').append(point.value()).append(", "));
        words.append("as in the table.");
        return new BarChart(title, words.toString(), 0, column, points);
    }

    private static <R> Table<R> table(
            String name, String title, String description, String notes, List<Column<R>> columns) {
        return new Table<>(name, title, description, notes, "No engagement counts in the window.", columns, null);
    }

    private <R> List<Sheet.TablePart<R>> sheets(Table<R> table, List<R> rows) {
        return TableWriter.sheets(table, rows, limit, spill);
    }
}
