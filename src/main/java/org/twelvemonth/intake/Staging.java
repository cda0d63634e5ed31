package org.twelvemonth.intake;

import java.sql.DatabaseMetaData;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Blocks held in memory while the register is walked through, over all runs, and the most of one. */
    private static final int BLOCKS_IN_MEMORY = 256;

    private static final int MOST_BLOCKS_OF_A_RUN = 16;

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

    /** The files that have to be read: of several with the same content the first is read for all. */
    public List<RecordFile> missing(List<RecordFile> files) {
        Map<String, RecordFile> byKey = new LinkedHashMap<>();
        for (RecordFile file : files) {
            if (find(file).isEmpty()) {
                byKey.putIfAbsent(intake.key(file), file);
            }
        }
        return List.copyOf(byKey.values());
    }

    /** Starts to stage a file that is not staged yet. */
    public StagedFileWriter begin(RecordFile file) {
        String key = intake.key(file);
        jdbc.update("INSERT INTO staged_file (file_key) VALUES (?)", key);
        int id = jdbc.query("SELECT id FROM staged_file WHERE file_key = ?", (row, number) -> row.getInt(1), key)
                .getFirst();
        return new StagedFileWriter(jdbc, transaction, () -> checkpoint("CHECKPOINT"), id);
    }

    /** Deletes what was staged of files that were not read to their end. To be called while nobody stages. */
    public void discardUnfinished() {
        jdbc.query("SELECT id FROM staged_file WHERE NOT complete", (row, number) -> row.getInt(1))
                .forEach(this::discard);
    }

    /** How many files are staged that are none of these. */
    public int countOthers(List<RecordFile> files) {
        return others(files).size();
    }

    /** Deletes all staged files but these. What is cut off halfway is not complete, and goes with the next start. */
    public void discardOthers(List<RecordFile> files) {
        others(files).forEach(id -> jdbc.update("UPDATE staged_file SET complete = FALSE WHERE id = ?", id));
        checkpoint("CHECKPOINT");
        discardUnfinished();
        // The store's file would never shrink by itself.
        checkpoint("CHECKPOINT DEFRAG");
    }

    private List<Integer> others(List<RecordFile> files) {
        Set<String> keys = files.stream().map(intake::key).collect(Collectors.toSet());
        return jdbc
                .query(
                        "SELECT id, file_key FROM staged_file ORDER BY id",
                        (row, number) -> Map.entry(row.getInt(1), row.getString(2)))
                .stream()
                .filter(staged -> !keys.contains(staged.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The register of files that are all staged, in the order of the files.
     *
     * @throws IllegalStateException when one is not
     */
    public Register register(List<RecordFile> files) {
        List<StagedFile> staged = files.stream().map(this::staged).toList();
        int runs = staged.stream().mapToInt(StagedFile::runs).sum();
        int blocks = Math.clamp(BLOCKS_IN_MEMORY / Math.max(1, runs), 1, MOST_BLOCKS_OF_A_RUN);
        return new MergedRegister(
                () -> {
                    RowParser parser = intake.newParser();
                    return staged.stream()
                            .map(file -> List.<Iterator<Outcome>>copyOf(runs(file, blocks, parser)))
                            .toList();
                },
                consumer -> {
                    RowParser parser = intake.newParser();
                    staged.forEach(
                            file -> runs(file, MOST_BLOCKS_OF_A_RUN, parser).forEach(run -> run.scan(consumer)));
                });
    }

    private List<StagedRun> runs(StagedFile file, int blocks, RowParser parser) {
        return IntStream.range(0, file.runs())
                .mapToObj(run -> new StagedRun(jdbc, file, run, blocks, parser))
                .toList();
    }

    private StagedFile staged(RecordFile file) {
        return find(file).orElseThrow(() -> new IllegalStateException(file.name() + " is not staged."));
    }

    /** Run by run: a transaction over millions of rows would have to be held in memory. */
    private void discard(int id) {
        int run = 0;
        while (jdbc.update("DELETE FROM staged_block WHERE file_id = ? AND run = ?", id, run) > 0) {
            run++;
        }
        jdbc.update("DELETE FROM staged_file WHERE id = ?", id);
    }

    /** Without a log, HSQLDB keeps over a crash what it held at the last checkpoint; PostgreSQL needs none. */
    private void checkpoint(String statement) {
        if (productName().startsWith("HSQL")) {
            jdbc.execute(statement);
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
