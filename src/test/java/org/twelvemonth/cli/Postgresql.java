package org.twelvemonth.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A real PostgreSQL: one server for all tests, and for each a new database, made by the very statements that
 * docs/operations.md shows, with a role that may do no more than it must. Commands of the same process use it.
 */
public final class Postgresql implements BeforeEachCallback, AfterEachCallback {
    private static final String URL = "spring.datasource.url";
    private static final String NAME = "twelvemonth";
    private static final String PASSWORD = "secret";
    private static final String CONNECT = "\\connect";

    @SuppressWarnings("NullAway.Init")
    private EmbeddedPostgres server;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        server = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(EmbeddedPostgres.class, type -> start(), EmbeddedPostgres.class);
        in("postgres", "drop database if exists " + NAME + " with (force)", "drop role if exists " + NAME);
        prepareAsDocumented();
        use(address());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        useFiles();
    }

    /** The database that commands use from now on, as spring.datasource.url has it. */
    static void use(String url) {
        System.setProperty(URL, url);
        System.setProperty("spring.datasource.username", NAME);
        System.setProperty("spring.datasource.password", PASSWORD);
    }

    /** From now on, commands use the data folder again. */
    static void useFiles() {
        System.clearProperty(URL);
        System.clearProperty("spring.datasource.username");
        System.clearProperty("spring.datasource.password");
    }

    /** Whether commands use it, and not the data folder. */
    static boolean isInUse() {
        return System.getProperty(URL) != null;
    }

    /** To the ledger that commands use, with their account. */
    static SingleConnectionDataSource connection() {
        return new SingleConnectionDataSource(System.getProperty(URL), NAME, PASSWORD, true);
    }

    /** What a process needs in its environment to use the database. */
    public Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL", address(),
                "SPRING_DATASOURCE_USERNAME", NAME,
                "SPRING_DATASOURCE_PASSWORD", PASSWORD);
    }

    /** Asks the ledger's database with the commands' account. */
    static <T> T with(Function<JdbcClient, T> work) {
        try (SingleConnectionDataSource open = connection()) {
            return work.apply(JdbcClient.create(open));
        }
    }

    /** Does what the role may not do. */
    void asSuperuser(String... statements) throws SQLException {
        in(NAME, statements);
    }

    private String address() {
        return server.getJdbcUrl(NAME, NAME) + "&currentSchema=ledger";
    }

    private void in(String database, String... statements) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void prepareAsDocumented() throws IOException, SQLException {
        String database = "postgres";
        for (String line : documented()) {
            if (line.startsWith(CONNECT)) {
                database = line.substring(CONNECT.length()).strip();
            } else {
                in(database, line.replace("'…'", "'" + PASSWORD + "'"));
            }
        }
    }

    private static List<String> documented() throws IOException {
        return Files.readString(Path.of("docs", "operations.md"))
                .split("```sql\n", 2)[1]
                .split("```", 2)[0]
                .lines()
                .toList();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
