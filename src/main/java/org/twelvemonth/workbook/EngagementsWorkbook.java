package org.twelvemonth.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import org.twelvemonth.country.Country;
import org.twelvemonth.figures.Assessments;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.workbook.xlsx.Table;
import org.twelvemonth.workbook.xlsx.WorkbookSkeleton;

/**
 * Writes the internal workbook by one walk through the register, holding neither rows nor cells in memory. The same content
 * gives the same bytes.
 */
public final class EngagementsWorkbook {
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

    /** Gets ready for a workbook that will be written, while others work. */
    public void prepare() {
        WorkbookSkeleton.prepare();
    }

    /**
     * Begins a workbook, for a walk that serves others too.
     *
     * @param target the file to write; rows are kept in its folder until the draft is closed
     * @throws IOException when nothing can be written there
     */
    public WorkbookDraft begin(Path target) throws IOException {
        return new WorkbookDraft(tables, rowsPerSheet, target);
    }

    /**
     * Writes the workbook of one edition by a walk of its own.
     *
     * @param figures the figures of the assessments
     * @param target the file to write
     * @throws IOException when the file cannot be written
     */
    public void write(Figures figures, Assessments assessments, Path target) throws IOException {
        try (WorkbookDraft draft = begin(target)) {
            assessments.forEach(draft::add);
            draft.write(figures);
        }
    }
}
