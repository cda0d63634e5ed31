package org.twelvemonth.job;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Migrates the ledger at the start, by Spring Boot's Flyway. Refuses a ledger of a newer schema, which this program could not
 * read.
 */
@Component
final class LedgerSchema implements FlywayConfigurationCustomizer, FlywayMigrationStrategy {
    private final Workplace workplace;
    private final DataSource ledger;
    private final Database database;
    private final LedgerFiles files;

    LedgerSchema(Workplace workplace, DataSource ledger, @Value("${spring.datasource.url}") String url) {
        this.workplace = workplace;
        this.ledger = ledger;
        this.database = Database.at(url);
        this.files = new LedgerFiles(workplace.data());
    }

    /** Names the migrations by the address. Spring Boot's own {@code {vendor}} would open the ledger before it is repaired. */
    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.locations("classpath:db/ledger/" + database.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Opens and migrates.
     *
     * @throws StoreException when the ledger cannot be opened, or is not one that this program can read
     */
    @Override
    public void migrate(Flyway flyway) {
        switch (database) {
            case HSQLDB -> migrateFiles(flyway);
            case POSTGRESQL -> migrateTables(flyway);
        }
    }

    private void migrateFiles(Flyway flyway) {
        try {
            files.begin();
            migrateTables(flyway);
            if (files.unfinished()) {
                files.checkpoint(ledger);
                files.finish();
            }
        } catch (IOException | DataAccessException e) {
            throw notMade(e);
        } catch (StoreException e) {
            throw files.unfinished() ? notMade(e) : e;
        }
    }

    private StoreException notMade(Exception cause) {
        return new StoreException(
                "The ledger " + place()
                        + " could not be made. Check that the data folder can be written and that the disk"
                        + " has space left; then run the same command again, which makes it anew. Nothing else was changed.",
                cause);
    }

    private void migrateTables(Flyway flyway) {
        refuseNewer(open(flyway));
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    "The ledger " + place() + " does not have the tables that this program made or expects; a migration"
                            + " was refused. Nothing was changed. " + remedy(),
                    e);
        }
    }

    private MigrationInfoService open(Flyway flyway) {
        try {
            return flyway.info();
        } catch (RuntimeException e) {
            throw notOpened(e);
        }
    }

    private StoreException notOpened(RuntimeException cause) {
        return new StoreException(
                switch (database) {
                    case HSQLDB ->
                        "The ledger " + place() + " cannot be opened: it is damaged, or not all of its files can be"
                                + " read and written. Nothing was changed. " + remedy();
                    case POSTGRESQL ->
                        "The database that spring.datasource.url names does not answer, or refuses this account."
                                + " Check that it runs, and the address, the user and the password; then run the same"
                                + " command again. Nothing was changed.";
                },
                cause);
    }

    private void refuseNewer(MigrationInfoService migrations) {
        MigrationInfo current = migrations.current();
        MigrationVersion known = Arrays.stream(migrations.all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (current != null && current.getVersion().compareTo(known) > 0) {
            throw new StoreException("The ledger " + place() + " has the schema version " + current.getVersion()
                    + ", and this program knows versions up to " + known
                    + ". Use the newer Twelvemonth that made it, or"
                    + " restore the backup from before the update. Nothing was changed.");
        }
    }

    private String place() {
        return switch (database) {
            case HSQLDB -> workplace.data().resolve("ledger") + ".*";
            case POSTGRESQL -> "in PostgreSQL";
        };
    }

    private String remedy() {
        return switch (database) {
            case HSQLDB ->
                "Move the files ledger.* away, then restore a backup with \"twelvemonth restore FILE\"; without one, the"
                        + " next run builds the ledger again from the manifests in the output folder.";
            case POSTGRESQL ->
                "Correct the address if it names a schema that is missing or of something else: Twelvemonth needs one of its"
                        + " own, as docs/operations.md shows. If it is ours,"
                        + " restore it from a backup.";
        };
    }
}
