package org.twelvemonth.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.twelvemonth.country.Country;
import org.twelvemonth.figures.Assessments;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Finding;
import org.twelvemonth.figures.Rule;
import org.twelvemonth.workbook.xlsx.CellText;
import org.twelvemonth.workbook.xlsx.Sheet;
import org.twelvemonth.workbook.xlsx.Spill;
import org.twelvemonth.workbook.xlsx.Table;
import org.twelvemonth.workbook.xlsx.WorkbookFile;
import org.twelvemonth.workbook.xlsx.WorkbookProperties;

/**
 * Writes the internal workbook. It needs two walks through the register, one to know the place of every row and one to
 * write it there, and holds neither rows nor cells in memory. The same content gives the same bytes.
 */
public final class EngagementsWorkbook {
    private static final CellText LIMIT = new CellText("… [cut, see " + Note.CUT.number() + "]");

    private final RecordTables tables;
    private final int rowsPerSheet;

    /**
     * A writer of workbooks.
     *
     * @param listOrder the order of the public list, in which engagements are sorted by country
     */
    public EngagementsWorkbook(Comparator<Country> listOrder) {
        this(listOrder, Table.ROWS_PER_SHEET);
    }

    EngagementsWorkbook(Comparator<Country> listOrder, int rowsPerSheet) {
        this.tables = new RecordTables(listOrder);
        this.rowsPerSheet = rowsPerSheet;
    }

    /** A plan that has seen nothing yet, for a walk that serves others too. */
    public WorkbookPlan plan() {
        return new WorkbookPlan(tables);
    }

    /** Plans the workbook and writes it, by two walks of its own; see the other method. */
    public void write(Figures figures, Assessments assessments, Path target) throws IOException {
        WorkbookPlan plan = plan();
        assessments.forEach(plan::add);
        write(figures, plan, assessments, target);
    }

    /**
     * Writes the workbook of one edition by one walk. A plan is used once.
     *
     * @param figures the figures of the assessments
     * @param plan one that was shown every assessment
     * @param assessments the assessments; the same at every walk
     * @param target the file to write; rows are kept in its folder while it is written, and are gone afterwards
     * @throws IOException when the file cannot be written
     * @throws IllegalStateException when the assessments changed from one walk to the next
     */
    public void write(Figures figures, WorkbookPlan plan, Assessments assessments, Path target) throws IOException {
        Surveys surveys = plan.surveys();
        List<Finding> onCountries = findingsOnCountries(figures, surveys.findings());
        onCountries.forEach(surveys.findings()::add);
        try (Spill spill = Spill.beside(target)) {
            Transcripts transcripts = surveys.transcripts(LIMIT, rowsPerSheet, spill);
            WorkbookFile workbook = new WorkbookFile(
                    sheets(figures, transcripts, spill),
                    new WorkbookProperties(
                            Cover.title(figures),
                            Locale.UK,
                            "Twelvemonth",
                            figures.window().end(),
                            Cover.marking(figures)),
                    LIMIT,
                    spill);
            assessments.forEach(transcripts::add);
            onCountries.forEach(transcripts.findings()::add);
            transcripts.requireAllRows();
            workbook.write(target);
        }
    }

    private static List<Sheet> sheets(Figures figures, Transcripts records, Spill spill) {
        List<Sheet> body = new ArrayList<>();
        body.addAll(FrontTables.notes(figures).sheets(LIMIT, spill));
        body.addAll(FrontTables.totals(figures).sheets(LIMIT, spill));
        body.addAll(FigureTables.continents(figures).sheets(LIMIT, spill));
        body.addAll(FigureTables.countries(figures, records.counting()::find).sheets(LIMIT, spill));
        body.addAll(FigureTables.months(figures).sheets(LIMIT, spill));
        body.addAll(DecisionTables.grounds(figures).sheets(LIMIT, spill));
        body.addAll(records.findings().sheets());
        body.addAll(DecisionTables.changes(figures).sheets(LIMIT, spill));
        body.addAll(records.counting().sheets());
        body.addAll(records.keptBack().sheets());
        body.addAll(records.requests().sheets());
        body.addAll(records.superseded().sheets());
        body.addAll(records.rejected().sheets());

        List<Sheet> sheets = new ArrayList<>(List.of(Cover.of(figures)));
        List<Sheet> listed = Stream.concat(sheets.stream(), body.stream()).toList();
        sheets.addAll(FrontTables.contents(listed).sheets(LIMIT, spill));
        sheets.addAll(body);
        return sheets;
    }

    /** Findings on a country belong to no entry of the register; the figures hold the first of each rule. */
    private static List<Finding> findingsOnCountries(Figures figures, Survey<Finding, Rule> met) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<Rule, Figures.RuleFindings> entry : figures.findings().entrySet()) {
            List<Finding> held = entry.getValue().first().stream()
                    .filter(finding -> finding.sources().isEmpty())
                    .toList();
            findings.addAll(held);
            int missing = entry.getValue().count() - met.rowsOf(entry.getKey()) - held.size();
            if (missing > 0) {
                findings.add(new Finding(
                        entry.getKey(), "", missing + " more findings of this rule, not listed here.", List.of()));
            }
        }
        return findings;
    }
}
