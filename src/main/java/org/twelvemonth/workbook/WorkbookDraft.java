package org.twelvemonth.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.twelvemonth.country.Country;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Finding;
import org.twelvemonth.figures.Rule;
import org.twelvemonth.workbook.xlsx.CellText;
import org.twelvemonth.workbook.xlsx.RowSort;
import org.twelvemonth.workbook.xlsx.Sheet;
import org.twelvemonth.workbook.xlsx.WorkbookFile;
import org.twelvemonth.workbook.xlsx.WorkbookProperties;

/**
 * A workbook that is being written: takes every assessment once, for the rows, and then the figures. Many rows lie in
 * temporary files beside the workbook until the draft is closed.
 */
public final class WorkbookDraft implements Closeable {
    private static final CellText LIMIT = new CellText("… [cut, see " + Note.CUT.number() + "]");

    private final Path target;
    private final int rowsPerSheet;
    private final RowSort sort;
    private final RecordRows<Finding, Rule> findings;
    private final RecordRows<EngagementRow, Country> counting;
    private final RecordRows<EngagementRow, Country> withheld;
    private final RecordRows<EngagementRow, Country> undecided;
    private final RecordRows<EngagementRow, Country> forbidden;
    private final RecordRows<EngagementRow, Optional<Country>> requests;
    private final RecordRows<EngagementRow, String> superseded;
    private final RecordRows<RejectedRow, String> rejected;

    WorkbookDraft(RecordTables tables, int rowsPerSheet, Path target) throws IOException {
        this.target = target;
        this.rowsPerSheet = rowsPerSheet;
        this.sort = new RowSort(
                LIMIT, Objects.requireNonNull(target.toAbsolutePath().getParent()));
        this.findings = rows(tables.findings());
        this.counting = rows(tables.counting());
        this.withheld = rows(tables.withheld());
        this.undecided = rows(tables.undecided());
        this.forbidden = rows(tables.forbidden());
        this.requests = rows(tables.requests());
        this.superseded = rows(tables.superseded());
        this.rejected = rows(tables.rejected());
    }

    private <R, K> RecordRows<R, K> rows(RecordTable<R, K> table) {
        return new RecordRows<>(table, LIMIT, sort);
    }

    /**
     * Adds the rows of an assessment.
     *
     * @throws java.io.UncheckedIOException when they cannot be stored
     */
    public void add(Assessment assessment) {
        findings.add(assessment);
        counting.add(assessment);
        withheld.add(assessment);
        undecided.add(assessment);
        forbidden.add(assessment);
        requests.add(assessment);
        superseded.add(assessment);
        rejected.add(assessment);
    }

    /**
     * Writes the workbook, once.
     *
     * @param figures the figures of the assessments that were added
     * @throws IOException when the file cannot be written
     */
    public void write(Figures figures) throws IOException {
        figures.generalFindings().forEach(findings::add);
        WorkbookProperties properties = new WorkbookProperties(
                Cover.title(figures), Locale.UK, "Twelvemonth", figures.window().end(), Cover.marking(figures));
        WorkbookFile.write(target, sheets(figures), properties, LIMIT);
    }

    private List<Sheet> sheets(Figures figures) throws IOException {
        RecordSheets<EngagementRow, Country> engagements = counting.sheets(rowsPerSheet);
        List<Sheet> body = new ArrayList<>();
        body.add(FrontTables.notes(figures).sheet(LIMIT));
        body.add(FrontTables.totals(figures).sheet(LIMIT));
        body.add(FigureTables.continents(figures).sheet(LIMIT));
        body.add(FigureTables.countries(figures, engagements::find).sheet(LIMIT));
        body.add(FigureTables.months(figures).sheet(LIMIT));
        body.add(DecisionTables.grounds(figures).sheet(LIMIT));
        body.addAll(findings.sheets(rowsPerSheet).sheets());
        body.add(DecisionTables.changes(figures).sheet(LIMIT));
        body.addAll(engagements.sheets());
        body.addAll(withheld.sheets(rowsPerSheet).sheets());
        body.addAll(undecided.sheets(rowsPerSheet).sheets());
        body.addAll(forbidden.sheets(rowsPerSheet).sheets());
        body.addAll(requests.sheets(rowsPerSheet).sheets());
        body.addAll(superseded.sheets(rowsPerSheet).sheets());
        body.addAll(rejected.sheets(rowsPerSheet).sheets());

        List<Sheet> sheets = new ArrayList<>(List.of(Cover.of(figures)));
        List<Sheet> listed = Stream.concat(sheets.stream(), body.stream()).toList();
        sheets.add(FrontTables.contents(listed).sheet(LIMIT));
        sheets.addAll(body);
        return sheets;
    }

    /** Removes the temporary files; to be called again is allowed. */
    @Override
    public void close() throws IOException {
        sort.close();
    }
}
