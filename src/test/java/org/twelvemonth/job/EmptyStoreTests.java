package org.twelvemonth.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The build has made the files of the empty stores before it runs the tests. */
class EmptyStoreTests {
    @TempDir
    Path data;

    @TempDir
    Path other;

    private final List<SingleConnectionDataSource> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(SingleConnectionDataSource::close);
    }

    @ParameterizedTest
    @EnumSource
    void hasTheTablesThatFlywayWouldMake(EmptyStore empty) throws IOException {
        SingleConnectionDataSource migrated = store(empty, other);
        migrate(empty, migrated, "latest");

        assertThat(empty.copyTo(data)).isTrue();

        SingleConnectionDataSource copied = store(empty, data);
        assertThat(empty.hasTablesOf(copied)).isTrue();
        assertThat(empty.hasTablesOf(migrated)).isTrue();
        assertThat(definition(copied)).isEqualTo(definition(migrated)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void leavesAStoreAlone(EmptyStore empty) throws IOException {
        Path properties = data.resolve(empty.name().toLowerCase(Locale.ROOT) + ".properties");
        Files.writeString(properties, "modified=yes");

        assertThat(empty.copyTo(data)).isFalse();
        assertThat(data).isDirectoryNotContaining(file -> !file.equals(properties));
        assertThat(properties).hasContent("modified=yes");
    }

    @ParameterizedTest
    @EnumSource
    void seesThatAStoreHasNoTables(EmptyStore empty) {
        assertThat(empty.hasTablesOf(store(empty, data))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void seesThatAMigrationIsAnother(EmptyStore empty) throws IOException {
        empty.copyTo(data);
        SingleConnectionDataSource store = store(empty, data);
        new JdbcTemplate(store).update("UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '1'");

        assertThat(empty.hasTablesOf(store)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "LEDGER")
    void seesThatMigrationsAreMissing(EmptyStore empty) {
        SingleConnectionDataSource store = store(empty, data);
        migrate(empty, store, "6");

        assertThat(empty.hasTablesOf(store)).isFalse();
    }

    private SingleConnectionDataSource store(EmptyStore empty, Path folder) {
        String name = empty.name().toLowerCase(Locale.ROOT);
        SingleConnectionDataSource store = new SingleConnectionDataSource(
                "jdbc:hsqldb:file:" + folder.resolve(name) + ";hsqldb.tx=mvlocks;shutdown=true", "SA", "", true);
        open.add(store);
        return store;
    }

    private static void migrate(EmptyStore empty, SingleConnectionDataSource store, String version) {
        Flyway.configure()
                .dataSource(store)
                .locations("classpath:db/" + empty.name().toLowerCase(Locale.ROOT) + "/hsqldb")
                .target(version)
                .load()
                .migrate();
    }

    /** What HSQLDB would write down of tables, and of rows but for those of the history, which tell the time. */
    private static List<String> definition(SingleConnectionDataSource store) {
        return new JdbcTemplate(store)
                .query("SCRIPT", (row, number) -> row.getString(1)).stream()
                        .filter(line -> line.startsWith("CREATE ") || line.startsWith("INSERT "))
                        .filter(line -> !line.contains("flyway_schema_history\" VALUES"))
                        .toList();
    }
}
