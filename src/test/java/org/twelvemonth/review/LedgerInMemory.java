package org.twelvemonth.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hsqldb.jdbc.JDBCDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twelvemonth.account.QuickPasswords;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.job.Baselines;
import org.twelvemonth.job.CurrentConditions;
import org.twelvemonth.job.LedgerCheckpoint;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.Workplace;

/** The review with its audit trail and accounts, on a ledger of its own and with a clock that only the test moves. */
public final class LedgerInMemory implements AutoCloseable {
    private static final CountryRegister COUNTRIES = CountryRegister.load(ContinentScheme.M49, Map.of());
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
    private boolean diskFull;
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    /** In that folder, with nothing in it yet. */
    public LedgerInMemory(Path root, Settings settings) {
        JDBCDataSource database = new JDBCDataSource();
        database.setUrl("jdbc:hsqldb:mem:ledger" + NEXT.incrementAndGet() + ";hsqldb.tx=mvlocks");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/ledger/hsqldb")
                .load()
                .migrate();
        Workplace workplace =
                new Workplace(root.resolve("input"), root.resolve("output"), root.resolve("data"), settings);
        spring.registerBean(DataSource.class, () -> database);
        spring.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        spring.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
        spring.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(spring.getBean(PlatformTransactionManager.class)));
        spring.registerBean(InstantSource.class, () -> () -> now);
        spring.registerBean(Workplace.class, () -> workplace);
        spring.registerBean(LedgerCheckpoint.class, () -> this::checkpoint);
        spring.registerBean(CountryRegister.class, () -> COUNTRIES);
        spring.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("program", Map.of("twelvemonth.version", "1")));
        new QuickPasswords().initialize(spring);
        spring.register(Editions.class, Baselines.class, CurrentConditions.class);
        spring.scan("org.twelvemonth.audit", "org.twelvemonth.account", "org.twelvemonth.review");
        spring.refresh();
    }

    /** A part of the program. */
    public <T> T get(Class<T> type) {
        return spring.getBean(type);
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** From now on the disk takes nothing more. */
    public void fillDisk() {
        diskFull = true;
    }

    private void checkpoint() throws IOException {
        if (diskFull) {
            throw new IOException("No space left on device");
        }
    }

    /** What somebody with the database's own rights could do. */
    public void tamper(String... statements) {
        for (String statement : statements) {
            get(JdbcClient.class).sql(statement).update();
        }
    }

    @Override
    public void close() {
        spring.close();
    }
}
