package org.twelvemonth.intake;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The expendable store of parsed records, on HSQLDB or PostgreSQL; its tables are those of {@code db/staging}. A file is
 * parsed once, however many editions use it, as long as its bytes, the tables and the program that read it stay the same.
 */
public final class Staging {
    static final String BETWEEN_REMARKS = "\n";

    /** Rows held in memory while the register is walked through, over all files, and the fewest of each run. */
    private static final int ROWS_IN_MEMORY = 20_000;

    private static final int SMALLEST_PAGE = 20;
    private static final int LARGEST_PAGE = 2_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Intake intake;

    public Staging(DataSource store, Intake intake) {
        this.jdbc = new JdbcTemplate(store);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store));
        this.intake = intake;
    }

    /** The file as it is staged, whatever its name was then; empty when it has to be read. */
    public Optional<StagedFile> find(RecordFile file) {
        return jdbc
                .query(
                        "SELECT id, accepted, rejected, runs, remarks FROM staged_file WHERE file_key = ? AND complete",
                        (row, number) -> new StagedFile(
                                file,
                                row.getInt(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getInt(4),
                                remarks(row.getString(5))),
                        intake.key(file))
                .stream()
                .findFirst();
    }

    /** Starts to stage a file that is not staged yet. */
    public StagedFileWriter begin(RecordFile file) {
        String key = intake.key(file);
        jdbc.update("INSERT INTO staged_file (file_key) VALUES (?)", key);
        int id = jdbc.query("SELECT id FROM staged_file WHERE file_key = ?", (row, number) -> row.getInt(1), key)
                .getFirst();
        return new StagedFileWriter(jdbc, transaction, this::checkpoint, id);
    }

    /** Deletes what was staged of files that were not read to their end. To be called while nobody stages. */
    public void discardUnfinished() {
        jdbc.query("SELECT id FROM staged_file WHERE NOT complete", (row, number) -> row.getInt(1))
                .forEach(this::discard);
    }

    /**
     * The register of files that are all staged, in the order of the files.
     *
     * @throws IllegalStateException when one is not
     */
    public Register register(List<RecordFile> files) {
        List<StagedFile> staged = files.stream().map(this::staged).toList();
        int runs = staged.stream().mapToInt(StagedFile::runs).sum();
        int pageSize = Math.clamp(ROWS_IN_MEMORY / Math.max(1, runs), SMALLEST_PAGE, LARGEST_PAGE);
        return new MergedRegister(() -> {
            RowParser parser = intake.newParser();
            return staged.stream()
                    .map(file -> IntStream.range(0, file.runs())
                            .<Iterator<Outcome>>mapToObj(run -> new StagedRows(jdbc, file, run, parser, pageSize))
                            .toList())
                    .toList();
        });
    }

    private StagedFile staged(RecordFile file) {
        return find(file).orElseThrow(() -> new IllegalStateException(file.name() + " is not staged."));
    }

    /** Run by run and page by page: a transaction over millions of rows would have to be held in memory. */
    private void discard(int id) {
        String page =
                "SELECT run, record_key FROM staged_record WHERE file_id = ? ORDER BY file_id, run, record_key LIMIT ?";
        List<Place> places = jdbc.query(page, Place::of, id, LARGEST_PAGE);
        while (!places.isEmpty()) {
            Place last = places.getLast();
            jdbc.update("DELETE FROM staged_record WHERE file_id = ? AND run < ?", id, last.run());
            jdbc.update(
                    "DELETE FROM staged_record WHERE file_id = ? AND run = ? AND record_key <= ?",
                    id,
                    last.run(),
                    last.key());
            places = jdbc.query(page, Place::of, id, LARGEST_PAGE);
        }
        jdbc.update("DELETE FROM staged_file WHERE id = ?", id);
    }

    /** Where a row lies among those of its file. */
    private record Place(int run, String key) {
        static Place of(ResultSet row, int number) throws SQLException {
            return new Place(row.getInt(1), row.getString(2));
        }
    }

    /** Without a log, HSQLDB keeps over a crash what it held at the last checkpoint; PostgreSQL needs none. */
    private void checkpoint() {
        if (productName().startsWith("HSQL")) {
            jdbc.execute("CHECKPOINT");
        }
    }

    private String productName() {
        ConnectionCallback<String> name = connection -> {
            DatabaseMetaData database = connection.getMetaData();
            return database.getDatabaseProductName();
        };
        return Optional.ofNullable(jdbc.execute(name)).orElse("");
    }

    private static List<String> remarks(String text) {
        return text.isEmpty() ? List.of() : text.lines().toList();
    }
}
