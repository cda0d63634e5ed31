package org.twelvemonth.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The files of a store as Flyway makes them, with nothing entered. The build has them made once, and they come with the program:
 * to copy them takes a fraction of the time, and Flyway need not even be started where a store has their tables.
 */
public enum EmptyStore {
    LEDGER;

    private static final String PROPERTIES = ".properties";

    /** HSQLDB knows a store by the last. */
    private static final List<String> ENDINGS = List.of(".data", ".script", PROPERTIES);

    private static final String FOLDER = "/db/empty/";
    private static final String HISTORY = ".history";

    /** When, as the history says, the tables were made; no clock's time, so that the same source gives the same files. */
    private static final String SETTLED_ON = "2026-11-01 00:00:00";

    /**
     * Copies the files into the data folder, where there is no such store.
     *
     * @return whether they were copied; a program that was not built to its end has none
     * @throws IOException when they cannot be written
     */
    boolean copyTo(Path data) throws IOException {
        if (resource(HISTORY) == null || Files.exists(data.resolve(fileName(PROPERTIES)))) {
            return false;
        }
        for (String ending : ENDINGS) {
            URL file = resource(ending);
            if (file != null) {
                try (InputStream content = file.openStream()) {
                    Files.copy(content, data.resolve(fileName(ending)), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return true;
    }

    /**
     * Whether a store has the tables of this one, as far as the migrations tell that made them; false where there are no files
     * to compare with.
     *
     * @throws RuntimeException when the store cannot be opened
     */
    boolean hasTablesOf(DataSource store) {
        try (InputStream expected = EmptyStore.class.getResourceAsStream(FOLDER + fileName(HISTORY))) {
            return expected != null
                    && history(store).equals(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        } catch (BadSqlGrammarException e) {
            // It has no tables yet.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * For the build: takes from a fresh store, while it is open, what would be different in each build, and writes down which
     * migrations made it.
     *
     * @param folder where the files of the program's own are
     */
    public void settle(DataSource store, Path folder) throws IOException {
        JdbcTemplate jdbc = new JdbcTemplate(store);
        jdbc.execute("SET DATABASE UNIQUE NAME " + uniqueName());
        jdbc.update(
                "UPDATE \"flyway_schema_history\" SET \"installed_on\" = '" + SETTLED_ON + "', \"execution_time\" = 0");
        Files.writeString(folder.resolve(fileName(HISTORY)), history(store));
    }

    /**
     * For the build: takes the files of a settled store, once it was closed.
     *
     * @param data where the store was
     * @param folder where the files of the program's own are
     */
    public void take(Path data, Path folder) throws IOException {
        for (String ending : ENDINGS) {
            Path file = data.resolve(fileName(ending));
            if (ending.equals(PROPERTIES)) {
                // Without the comment that tells the time.
                List<String> lines = Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList();
                Files.write(folder.resolve(fileName(ending)), lines);
            } else if (Files.exists(file)) {
                Files.copy(file, folder.resolve(fileName(ending)));
            }
        }
    }

    /** Sixteen characters, as HSQLDB makes them; it goes into its own log alone. */
    private String uniqueName() {
        return "TWELVEMONTH_" + name().substring(0, 4);
    }

    private String fileName(String ending) {
        return name().toLowerCase(Locale.ROOT) + ending;
    }

    private @Nullable URL resource(String ending) {
        return EmptyStore.class.getResource(FOLDER + fileName(ending));
    }

    /** What Flyway looks at: a line for each migration. */
    private static String history(DataSource store) {
        return String.join(
                "\n",
                new JdbcTemplate(store)
                        .query(
                                "SELECT \"version\", \"checksum\", \"success\" FROM \"flyway_schema_history\" ORDER BY"
                                        + " \"installed_rank\"",
                                (row, number) -> row.getString(1) + " " + row.getInt(2) + " " + row.getBoolean(3)));
    }
}
