package org.twelvemonth.job;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The staging store's connections. Everything in it can be read again from the record files; so a store that cannot be
 * opened or read is deleted, and begun anew.
 */
final class StagingStore extends DelegatingDataSource implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StagingStore.class);
    private static final String NAME = "staging";

    private final Workplace workplace;
    private final DataSourceProperties ledger;
    private final Database database;

    StagingStore(Workplace workplace, DataSourceProperties ledger) {
        this.workplace = workplace;
        this.ledger = ledger;
        this.database = Database.at(ledger.determineUrl());
        try {
            open();
        } catch (RuntimeException e) {
            log.warn("The staging store cannot be opened; it is deleted and begun anew.", e);
            rebuild();
        }
    }

    /**
     * Deletes all that is staged, and begins anew. To be called while nobody uses the store.
     *
     * @throws StoreException when that cannot be done in PostgreSQL
     */
    void rebuild() {
        close();
        switch (database) {
            case HSQLDB -> {
                deleteFiles();
                open();
            }
            case POSTGRESQL -> cleanAndOpen();
        }
    }

    private void cleanAndOpen() {
        try {
            clean();
            open();
        } catch (RuntimeException e) {
            throw new StoreException(
                    "The schema \"staging\" in PostgreSQL cannot be used: it is missing, or this account may not make tables"
                            + " in it. Create it as docs/operations.md shows; then run the same command again.",
                    e);
        }
    }

    private void open() {
        HikariDataSource pool = switch (database) {
            case HSQLDB -> files();
            case POSTGRESQL -> schema();
        };
        setTargetDataSource(pool);
        if (!hasItsTables(pool)) {
            flyway(pool).migrate();
        }
    }

    private boolean hasItsTables(HikariDataSource pool) {
        return switch (database) {
            case HSQLDB -> EmptyStore.STAGING.hasTablesOf(pool);
            case POSTGRESQL -> false; // Flyway knows.
        };
    }

    /** Tuned for speed: no log, and durable only where staging itself asks for a checkpoint. */
    private HikariDataSource files() {
        copyEmpty();
        HikariDataSource pool = pool();
        pool.setJdbcUrl(
                "jdbc:hsqldb:file:" + workplace.data().resolve(NAME)
                        + ";hsqldb.tx=mvlocks;hsqldb.default_table_type=cached;hsqldb.log_data=false;hsqldb.nio_data_file=false;hsqldb.lock_file=false;shutdown=true");
        pool.setUsername("SA");
        pool.setPassword("");
        return pool;
    }

    private void copyEmpty() {
        try {
            EmptyStore.STAGING.copyTo(workplace.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the ledger's database, with the same account. */
    private HikariDataSource schema() {
        HikariDataSource pool = pool();
        pool.setJdbcUrl(ledger.determineUrl());
        pool.setUsername(ledger.determineUsername());
        pool.setPassword(ledger.determinePassword());
        pool.setSchema(NAME);
        return pool;
    }

    private static HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(NAME);
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(1);
        return pool;
    }

    private Flyway flyway(HikariDataSource pool) {
        return switch (database) {
            case HSQLDB ->
                Flyway.configure()
                        .dataSource(pool)
                        .locations("classpath:db/staging/hsqldb")
                        // A store of a newer program is as good as none.
                        .ignoreMigrationPatterns(new String[0])
                        .load();
            case POSTGRESQL ->
                Flyway.configure()
                        .dataSource(pool)
                        .schemas(NAME)
                        .locations("classpath:db/staging/postgresql")
                        .ignoreMigrationPatterns(new String[0])
                        .cleanDisabled(false)
                        .load();
        };
    }

    private void clean() {
        try (HikariDataSource pool = schema()) {
            flyway(pool).clean();
        }
    }

    private void deleteFiles() {
        // A store that opened without its accounts stays open, with nobody who could shut it down.
        OpenDatabase.abandon(workplace.data().resolve(NAME));
        try (Stream<Path> files = Files.list(workplace.data())) {
            for (Path file : files.filter(StagingStore::isOurs).toList()) {
                FileSystemUtils.deleteRecursively(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        return file.getFileName().toString().startsWith(NAME + ".");
    }

    @Override
    public void close() {
        if (getTargetDataSource() instanceof HikariDataSource pool) {
            pool.close();
        }
    }
}
