package org.twelvemonth.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twelvemonth.country.Country;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.figures.Eligibility;
import org.twelvemonth.figures.Finding;
import org.twelvemonth.figures.Rule;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.workbook.xlsx.Column;
import org.twelvemonth.workbook.xlsx.Table;

/** The tables whose rows come from the register: what they are called, what they hold and how they are sorted. */
final class RecordTables {
    private final Comparator<Country> listOrder;

    /**
     * The tables.
     *
     * @param listOrder the order of the public list
     */
    RecordTables(Comparator<Country> listOrder) {
        this.listOrder = listOrder;
    }

    RecordTable<EngagementRow, Country> counting() {
        return byCountry(
                EngagementRow::counting,
                EngagementColumns.counting(),
                columns -> new Table<>(
                        RecordSheet.ENGAGEMENTS.title(),
                        "Engagements that count",
                        "All engagements that count in the window, one a row.",
                        Note.see(
                                Note.COUNTING,
                                Note.PUBLICATION,
                                Note.EMPTY_CELLS,
                                Note.ORDER,
                                Note.SOURCE,
                                Note.FURTHER_COLUMNS,
                                Note.CUT,
                                Note.CHARACTERS,
                                Note.MONEY),
                        "No engagement counts in the window.",
                        columns,
                        null));
    }

    RecordTable<EngagementRow, Country> withheld() {
        return keptBack(
                Eligibility.WITHHELD,
                RecordSheet.WITHHELD,
                "Withheld engagements",
                "Nothing is withheld.",
                Note.SEVERAL_GROUNDS);
    }

    RecordTable<EngagementRow, Country> undecided() {
        return keptBack(Eligibility.UNDECIDED, RecordSheet.UNDECIDED, "Undecided engagements", "Nothing is undecided.");
    }

    RecordTable<EngagementRow, Country> forbidden() {
        return keptBack(
                Eligibility.FORBIDDEN,
                RecordSheet.FORBIDDEN,
                "Engagements forbidden by marking",
                "Nothing else is forbidden by its marking.");
    }

    private RecordTable<EngagementRow, Country> keptBack(
            Eligibility eligibility, RecordSheet sheet, String title, String none, Note... more) {
        return byCountry(
                EngagementRow.counting(eligibility),
                EngagementColumns.keptBack(),
                columns -> new Table<>(
                        sheet.title(),
                        title,
                        "Engagements that count in the window and are " + eligibility.phrase() + ", with the reasons.",
                        Note.see(Stream.concat(
                                        Stream.of(Note.PUBLICATION, Note.EMPTY_CELLS, Note.ORDER, Note.SOURCE),
                                        Stream.of(more))
                                .toArray(Note[]::new)),
                        none,
                        columns,
                        null));
    }

    /** Sorted like the others; those that name no country, as a withdrawal may, come last. */
    RecordTable<EngagementRow, Optional<Country>> requests() {
        Comparator<Optional<Country>> order =
                Comparator.comparing(country -> country.orElse(null), Comparator.nullsLast(listOrder));
        return new RecordTable<>(
                columns -> new Table<>(
                        RecordSheet.REQUESTS.title(),
                        "Requests and refusals",
                        "Requests that were made or decided in the window without delivery, or are open at its end.",
                        Note.see(Note.EMPTY_CELLS, Note.ORDER, Note.SOURCE, Note.FURTHER_COLUMNS, Note.MONEY),
                        "There is no request or refusal of the window.",
                        columns,
                        null),
                EngagementColumns.requests(),
                EngagementRow::requests,
                RecordTables::countriesOrNone,
                order,
                row -> row.engagement().others());
    }

    private static List<Optional<Country>> countriesOrNone(EngagementRow row) {
        List<Country> countries = row.engagement().countries();
        return countries.isEmpty()
                ? List.of(Optional.empty())
                : countries.stream().map(Optional::of).toList();
    }

    RecordTable<EngagementRow, String> superseded() {
        return new RecordTable<>(
                columns -> new Table<>(
                        RecordSheet.SUPERSEDED.title(),
                        "Superseded records",
                        "Rows that a later row of the same reference replaced, sorted by reference.",
                        Note.see(Note.EMPTY_CELLS, Note.SOURCE, Note.FURTHER_COLUMNS, Note.MONEY),
                        "No row was replaced by a later one.",
                        columns,
                        null),
                EngagementColumns.superseded(),
                EngagementRow::superseded,
                row -> List.of(""),
                Comparator.naturalOrder(),
                row -> row.engagement().others());
    }

    RecordTable<RejectedRow, String> rejected() {
        List<Column<RejectedRow>> columns = List.of(
                new Column.Text<>(Heading.REFERENCE.text(), 30, row -> row.row().reference()),
                new Column.Text<>(
                        Heading.SOURCE_FILE.text(),
                        30,
                        row -> row.row().source().file()),
                new Column.Whole<>(
                        Heading.SOURCE_LINE.text(), row -> row.row().source().line()),
                new Column.Text<>(Heading.PROBLEM.text(), 12, RejectedRow::number),
                new Column.Text<>(
                        Heading.COLUMN.text(), 24, row -> row.problem().column()),
                new Column.Text<>(Heading.VALUE.text(), 30, row -> row.problem().value()),
                new Column.Text<>(
                        Heading.EXPECTED.text(), 44, row -> row.problem().expected()),
                new Column.Text<>(
                        Heading.REMEDY.text(), 44, row -> row.problem().remedy()),
                new Column.Text<>(Heading.CELLS.text(), 80, RejectedRow::cells));
        return new RecordTable<>(
                all -> new Table<>(
                        RecordSheet.REJECTED.title(),
                        "Rejected records",
                        "Rows that are no engagement records, one problem a row, with what to do.",
                        Note.see(Note.REJECTED, Note.EMPTY_CELLS, Note.SOURCE, Note.CUT, Note.CHARACTERS),
                        "No row was rejected.",
                        all,
                        null),
                columns,
                RejectedRow::of,
                row -> List.of(""),
                Comparator.naturalOrder(),
                row -> Map.of());
    }

    RecordTable<Finding, Rule> findings() {
        List<Column<Finding>> columns = List.of(
                new Column.Text<>(
                        Heading.RULE.text(), 50, finding -> finding.rule().title()),
                new Column.Text<>(
                        Heading.BLOCKING.text(), 18, finding -> finding.rule().blocking() ? "Yes" : "No"),
                new Column.Text<>(Heading.SUBJECT.text(), 30, Finding::subject),
                new Column.Text<>(Heading.DETAIL.text(), 60, Finding::detail),
                new Column.Text<>(Heading.SOURCES.text(), 44, RecordTables::sources));
        return new RecordTable<>(
                all -> new Table<>(
                        RecordSheet.FINDINGS.title(),
                        "Findings for the reviewer",
                        "What a person should look at before approval, sorted by rule; those to be acknowledged first.",
                        Note.see(Note.ACKNOWLEDGEMENT, Note.EMPTY_CELLS, Note.SOURCE),
                        "There is nothing to look at.",
                        all,
                        null),
                columns,
                (assessment, rows) -> assessment.findings().forEach(rows),
                finding -> List.of(finding.rule()),
                Comparator.naturalOrder(),
                finding -> Map.of());
    }

    private RecordTable<EngagementRow, Country> byCountry(
            BiConsumer<Assessment, Consumer<EngagementRow>> rows,
            List<Column<EngagementRow>> columns,
            Function<List<Column<EngagementRow>>, Table<EngagementRow>> table) {
        return new RecordTable<>(
                table,
                columns,
                rows,
                row -> row.engagement().countries(),
                listOrder,
                row -> row.engagement().others());
    }

    private static String sources(Finding finding) {
        return finding.sources().stream().map(SourceLine::toString).collect(Collectors.joining("; "));
    }
}
