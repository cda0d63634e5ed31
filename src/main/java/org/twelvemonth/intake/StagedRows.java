package org.twelvemonth.intake;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One sorted run of a staged file's rows, page by page. Each page is a query of its own that starts after
 * the last key of the one before, because HSQLDB would hold the result of a single query in memory as a whole.
 */
final class StagedRows implements Iterator<Outcome> {
    private final JdbcTemplate jdbc;
    private final StagedFile file;
    private final int run;
    private final RowParser parser;
    private final int pageSize;
    private Iterator<StagedRow> page = List.<StagedRow>of().iterator();
    private String lastKey = "";
    private boolean moreToCome = true;

    StagedRows(JdbcTemplate jdbc, StagedFile file, int run, RowParser parser, int pageSize) {
        this.jdbc = jdbc;
        this.file = file;
        this.run = run;
        this.parser = parser;
        this.pageSize = pageSize;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && moreToCome) {
            turnPage();
        }
        return page.hasNext();
    }

    @Override
    public Outcome next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next().outcome(file.file().name(), parser);
    }

    private void turnPage() {
        List<StagedRow> rows = jdbc.query(
                "SELECT record_key, payload FROM staged_record WHERE file_id = ? AND run = ? AND record_key > ?"
                        + " ORDER BY file_id, run, record_key LIMIT ?",
                (result, number) -> new StagedRow(result.getString(1), result.getString(2)),
                file.id(),
                run,
                lastKey,
                pageSize);
        moreToCome = rows.size() == pageSize;
        if (moreToCome) {
            lastKey = rows.getLast().key();
        }
        page = rows.iterator();
    }
}
