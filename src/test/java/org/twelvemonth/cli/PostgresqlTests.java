package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The same commands on a real PostgreSQL, chosen as operators choose it, with a role that may do no more than it must. */
class PostgresqlTests {
    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres server;

    @TempDir
    Path temp;

    private WorkingFolder folder;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void prepareDatabase() throws Exception {
        execute("drop database if exists twelvemonth");
        execute("drop role if exists twelvemonth");
        execute("create role twelvemonth login password 'secret'");
        execute("create database twelvemonth");
        try (Connection database = server.getDatabase("postgres", "twelvemonth").getConnection();
                Statement statement = database.createStatement()) {
            statement.execute("create schema ledger authorization twelvemonth");
            statement.execute("create schema staging authorization twelvemonth");
        }
        use(server.getJdbcUrl("twelvemonth", "twelvemonth") + "&currentSchema=ledger");
        folder = new WorkingFolder(temp.resolve("node")).with("a.csv", HEADER, published("R-1", "Fiji"));
    }

    @AfterEach
    void useFilesAgain() {
        System.clearProperty("spring.datasource.url");
        System.clearProperty("spring.datasource.username");
        System.clearProperty("spring.datasource.password");
    }

    @Test
    void givesTheSameEditionAsOnFiles() throws IOException {
        CommandLineRun run = folder.execute("run", "--month=2026-10");
        useFilesAgain();
        WorkingFolder other = new WorkingFolder(temp.resolve("other")).with("a.csv", HEADER, published("R-1", "Fiji"));
        other.execute("run", "--month=2026-10");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Tree.of(folder.output())).isEqualTo(Tree.of(other.output()));
        assertThat(folder.root().resolve("data/ledger.script")).doesNotExist();
    }

    @Test
    void knowsTheEditionWhenItIsRunAgain() throws IOException {
        folder.execute("run", "--month=2026-10");

        CommandLineRun again = folder.execute("run", "--month=2026-10");
        CommandLineRun other =
                folder.with("b.csv", HEADER, published("R-2", "Malta")).execute("run", "--month=2026-10");

        assertThat(again.lines().getFirst()).contains("is already there");
        assertThat(other.folder()).endsWith(Path.of("2026-10/edition-2"));
        assertThat(folder.execute("history").out()).contains("edition 2  in review", "edition 1  superseded");
    }

    @Test
    void rebuildsAMissingEditionUnderItsNumber() throws IOException {
        Path edition = folder.execute("run", "--month=2026-10").folder();
        var sealed = Tree.of(folder.output());
        FileSystemUtils.deleteRecursively(edition);

        CommandLineRun again = folder.execute("run", "--month=2026-10");

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(Tree.of(folder.output())).isEqualTo(sealed);
    }

    @Test
    void letsOneNodeAtATimeWork() throws Exception {
        try (Connection other = server.getDatabase("twelvemonth", "twelvemonth").getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + 0x7477656C76656D6FL + ")");

            CommandLineRun run = folder.execute("run", "--month=2026-10");

            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.err())
                    .matches(
                            "(?s)The ledger is in use: a node at 127\\.0\\.0\\.1 since \\S+Z holds the lock\\. Wait until"
                                    + " it has finished\\.\\s+");
        }
        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();
    }

    @Test
    void rebuildsAStagingSchemaThatWasDamaged() throws Exception {
        folder.execute("run", "--month=2026-10");
        try (Connection database = server.getDatabase("postgres", "twelvemonth").getConnection();
                Statement statement = database.createStatement()) {
            statement.execute("drop table staging.staged_block");
        }

        CommandLineRun next = folder.execute("run", "--month=2026-09");

        assertThat(next.exitCode()).as(next.err()).isZero();
    }

    @Test
    void reviewsAsOnFiles() throws IOException {
        folder.with("a.csv", HEADER, published("R-1", "Fiji") + "2026-10-20");
        folder.execute("run", "--month=2026-10");
        folder.executeWithInput("three plain words\n", "account add", "jo", "--role=reviewer");

        CommandLineRun refused = folder.executeWithInput("other plain words\n", "approve", "2026-10", "--as=jo");
        CommandLineRun approved = folder.executeWithInput("three plain words\n", "approve", "2026-10", "--as=jo");
        CommandLineRun withdrawn =
                folder.executeWithInput("three plain words\n", "withdraw", "2026-10", "--as=jo", "--reason=Too early");

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(approved.exitCode()).as(approved.err()).isZero();
        assertThat(withdrawn.exitCode()).as(withdrawn.err()).isZero();
        assertThat(folder.execute("verify-audit").out()).startsWith("All 6 entries are as they were written.");
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswer() {
        use("jdbc:postgresql://127.0.0.1:1/twelvemonth");

        CommandLineRun run = folder.execute("run", "--month=2026-10");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().stripTrailing())
                .isEqualTo(
                        "The database that spring.datasource.url names does not answer, or refuses this account. Check"
                                + " that it runs, and the address, the user and the password; then run the same command again."
                                + " Nothing was changed.");
        assertThat(Files.exists(folder.output())).isFalse();
    }

    private static void use(String url) {
        System.setProperty("spring.datasource.url", url);
        System.setProperty("spring.datasource.username", "twelvemonth");
        System.setProperty("spring.datasource.password", "secret");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection database = server.getPostgresDatabase().getConnection();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
