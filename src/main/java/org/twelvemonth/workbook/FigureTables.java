package org.twelvemonth.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.Country;
import org.twelvemonth.figures.Eligibility;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Figures.ContinentFigures;
import org.twelvemonth.figures.Figures.CountryFigures;
import org.twelvemonth.figures.Figures.Counts;
import org.twelvemonth.figures.Figures.MonthFigures;
import org.twelvemonth.workbook.xlsx.BarChart;
import org.twelvemonth.workbook.xlsx.CellLink;
import org.twelvemonth.workbook.xlsx.Column;
import org.twelvemonth.workbook.xlsx.SmallTable;
import org.twelvemonth.workbook.xlsx.Table;

/** The tables of engagements by continent, country and month. */
final class FigureTables {
    private static final int NAME = 40;

    private FigureTables() {}

    static SmallTable<ContinentFigures> continents(Figures figures) {
        return listing(
                "Continents",
                "Continents",
                "Engagements that count in the window, by continent.",
                Note.see(Note.COUNTING, Note.SEVERAL_COUNTRIES, Note.CONTINENTS, Note.PUBLICATION, Note.EMPTY_CELLS),
                Stream.concat(
                                Stream.of(
                                        new Column.Text<ContinentFigures>(
                                                "Continent",
                                                NAME,
                                                row -> row.continent().name()),
                                        new Column.Whole<ContinentFigures>("Countries", ContinentFigures::countries),
                                        new Column.Whole<ContinentFigures>(
                                                "Countries on the list", ContinentFigures::listed)),
                                counts(ContinentFigures::counts))
                        .toList(),
                chart(
                        "Engagements by continent",
                        3,
                        figures.continents(),
                        row -> row.continent().name(),
                        row -> row.counts().engagements()),
                figures.continents());
    }

    /**
     * The countries, each leading to its engagements.
     *
     * @param places where to find the engagements of a country
     */
    static SmallTable<CountryFigures> countries(Figures figures, Function<Country, Optional<CellLink>> places) {
        return listing(
                "Countries",
                "Countries and territories",
                "Engagements that count in the window, by country; each name leads to its first engagement.",
                Note.see(Note.COUNTING, Note.SEVERAL_COUNTRIES, Note.PUBLICATION, Note.EMPTY_CELLS, Note.STANDING),
                Stream.concat(
                                Stream.of(
                                        new Column.Link<CountryFigures>(
                                                "Country",
                                                NAME,
                                                row -> row.country().name(),
                                                row -> places.apply(row.country())
                                                        .orElse(new CellLink("Engagements", 1))),
                                        new Column.Text<CountryFigures>(
                                                "Code", 12, row -> row.country().code()),
                                        new Column.Text<CountryFigures>(
                                                "Continent",
                                                20,
                                                row -> row.country().continent().name()),
                                        new Column.Text<CountryFigures>(
                                                "On the public list", 20, row -> row.listed() ? "Yes" : "No"),
                                        new Column.Text<CountryFigures>(
                                                "Standing",
                                                30,
                                                row -> row.standing().words())),
                                counts(CountryFigures::counts))
                        .toList(),
                null,
                figures.countries());
    }

    static SmallTable<MonthFigures> months(Figures figures) {
        return listing(
                "Months",
                "Months",
                "Engagements whose delivery touched the month, within the window.",
                Note.see(Note.COUNTING, Note.PUBLICATION),
                List.of(
                        new Column.Text<>("Month", NAME, row -> Dates.month(row.month())),
                        new Column.Whole<>("Engagements", MonthFigures::engagements),
                        new Column.Whole<>(Eligibility.PUBLISHABLE.label(), MonthFigures::publishable)),
                chart(
                        "Engagements in each month of the window",
                        1,
                        figures.months(),
                        row -> Dates.month(row.month()),
                        MonthFigures::engagements),
                figures.months());
    }

    private static <R> Stream<Column<R>> counts(Function<R, Counts> counts) {
        return Stream.of(
                        Stream.of(new Column.Whole<R>(
                                "Engagements", row -> counts.apply(row).engagements())),
                        Arrays.stream(Eligibility.values())
                                .map(eligibility -> new Column.Whole<R>(
                                        eligibility.label(),
                                        row -> counts.apply(row).of(eligibility))),
                        Stream.of(
                                new Column.Whole<R>(
                                        "People trained",
                                        row -> counts.apply(row).trained()),
                                new Column.Whole<R>(
                                        "People deployed",
                                        row -> counts.apply(row).deployed())))
                .flatMap(part -> part);
    }

    private static <R> BarChart chart(
            String title, int column, List<R> rows, Function<R, String> label, ToIntFunction<R> value) {
        List<BarChart.Point> points = rows.stream()
                .map(row -> new BarChart.Point(label.apply(row), value.applyAsInt(row)))
                .toList();
        StringBuilder words = new StringBuilder("Bar chart. " + title + ": ");
        points.forEach(point ->
                words.append(point.label()).append(' ').append(point.value()).append(", "));
        return new BarChart(title, words + "as in the table.", 0, column, points);
    }

    private static <R> SmallTable<R> listing(
            String name,
            String title,
            String description,
            String notes,
            List<Column<R>> columns,
            @Nullable BarChart chart,
            List<R> rows) {
        return new SmallTable<>(
                new Table<>(name, title, description, notes, "No engagement counts in the window.", columns, chart),
                rows);
    }
}
