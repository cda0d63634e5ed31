package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.twelvemonth.account.SignIns;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.Workplace;

/** The same commands on a real PostgreSQL, chosen as operators choose it, with a role that may do no more than it must. */
class PostgresqlTests {
    @RegisterExtension
    private final Postgresql postgresql = new Postgresql();

    @TempDir
    Path temp;

    private WorkingFolder folder;

    @BeforeEach
    void putRecordsIn() throws IOException {
        folder = new WorkingFolder(temp.resolve("node")).with("a.csv", HEADER, published("R-1", "Fiji"));
    }

    @Test
    void needsARoleThatMayUseTheSchemaAlone() {
        folder.execute("run", "--month=2026-10");

        List<String> powers =
                Postgresql.with(ledger -> ledger.sql("""
                        select 'schema ' || nspname from pg_namespace
                        where nspname not like 'pg\\_%' and nspname <> 'information_schema'
                        and has_schema_privilege(oid, 'usage, create')
                        union all
                        select power from unnest(array['create', 'temporary']) power
                        where has_database_privilege(current_database(), power)
                        union all
                        select 'more than login' from pg_roles where rolname = current_user
                        and (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)
                        order by 1
                        """).query(String.class).list());

        assertThat(powers).containsExactly("schema ledger");
    }

    @Test
    void givesTheSameEditionAsOnFiles() throws IOException {
        CommandLineRun run = folder.execute("run", "--month=2026-10");
        Postgresql.useFiles();
        WorkingFolder other = new WorkingFolder(temp.resolve("other")).with("a.csv", HEADER, published("R-1", "Fiji"));
        other.execute("run", "--month=2026-10");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Tree.of(folder.output())).isEqualTo(Tree.of(other.output()));
        assertThat(folder.root().resolve("data/ledger.script")).doesNotExist();
    }

    @Test
    void letsOneNodeAtATimeWork() {
        CommandLineRun run = Postgresql.with(other -> {
            other.sql("select pg_advisory_lock(" + 0x7477656C76656D6FL + ")")
                    .query()
                    .singleRow();
            return folder.execute("run", "--month=2026-10");
        });

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err())
                .matches("(?s)The ledger is in use: a node at 127\\.0\\.0\\.1 since \\S+Z holds the lock\\. Wait until"
                        + " it has finished\\.\\s+");
        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();
    }

    /** List, workbook and summaries begin at the same moment. So many steps that, as serializable, some would be refused. */
    @Test
    void takesStepsThatBeginAtTheSameTime() throws Exception {
        Workplace workplace =
                new Workplace(folder.input(), folder.output(), folder.root().resolve("data"), Settings.DEFAULTS);
        try (Application application =
                        Application.start(workplace, Progress.SILENT, ServeOptions.none(), ServedConsole.NOVEMBER);
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            JobRepository repository = application.get(JobRepository.class);
            JobParameters none = new JobParameters();
            JobExecution job = repository.createJobExecution(
                    repository.createJobInstance("job", none), none, new ExecutionContext());
            List<Callable<StepExecution>> steps = IntStream.range(0, 2000)
                    .<Callable<StepExecution>>mapToObj(
                            step -> () -> repository.createStepExecution("step " + step, job))
                    .toList();

            List<Future<StepExecution>> begun = threads.invokeAll(steps);

            assertThat(begun.stream()
                            .filter(step -> step.state() == Future.State.FAILED)
                            .map(Future::exceptionNow))
                    .isEmpty();
        }
    }

    /** Sequences do not go back with a transaction, so the step is refused only once. */
    @Test
    void goesOnByTheSameCommandAfterAStepWasRefused() throws Exception {
        CommandLineRun first = folder.execute("run", "--month=2026-10");
        postgresql.asSuperuser(
                "create sequence ledger.attempts",
                "grant select on ledger.attempts to twelvemonth",
                """
                create function ledger.refuse() returns trigger language plpgsql security definer as $$
                begin
                    if nextval('ledger.attempts') = 1 then
                        raise exception 'refused' using errcode = 'serialization_failure';
                    end if;
                    return new;
                end $$
                """,
                "create trigger refuse before insert on ledger.batch_step_execution for each row"
                        + " when (new.step_name = 'writeSummary') execute function ledger.refuse()");

        CommandLineRun refused = folder.execute("run", "--month=2026-09");
        CommandLineRun next = folder.execute("run", "--month=2026-09");

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("the same command can be run again");
        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(Postgresql.<Long>with(ledger -> ledger.sql("select last_value from ledger.attempts")
                        .query(Long.class)
                        .single()))
                .isEqualTo(2);
    }

    /** A double click sends the form twice; of two at once, one finds the browser saved by the other. */
    @Test
    void remembersABrowserThatSignsInTwiceAtTheSameTime() throws Exception {
        Workplace workplace =
                new Workplace(folder.input(), folder.output(), folder.root().resolve("data"), Settings.DEFAULTS);
        try (Application application =
                        Application.start(workplace, Progress.SILENT, ServeOptions.none(), ServedConsole.NOVEMBER);
                ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            SignIns signIns = application.get(SignIns.class);
            for (int i = 0; i < 20; i++) {
                String browser = signIns.rememberBrowser(Optional.empty(), "jo");
                List<Callable<String>> twice =
                        Collections.nCopies(4, () -> signIns.rememberBrowser(Optional.of(browser), "kim"));

                for (Future<String> token : requests.invokeAll(twice)) {
                    assertThat(token.get()).isEqualTo(browser);
                }
            }
        }
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

    @ParameterizedTest
    @CsvSource({
        "run,--month=2026-10",
        "serve,--once",
        "history,--month=2026-10",
        "editions,--month=2026-10",
        "tidy,--dry-run"
    })
    void saysThatTheDatabaseDoesNotAnswer(String command, String option) {
        Postgresql.use("jdbc:postgresql://127.0.0.1:1/twelvemonth");

        CommandLineRun run = folder.execute(command, option);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().stripTrailing())
                .isEqualTo(
                        "The database that spring.datasource.url names does not answer, or refuses this account. Check"
                                + " that it runs, and the address, the user and the password; then run the same command again."
                                + " Nothing was changed.");
        assertThat(Files.exists(folder.output())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "restore"})
    void leavesBackupToTheDatabase(String command) {
        CommandLineRun run = folder.execute(command, temp.resolve("backup.zip").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().stripTrailing())
                .isEqualTo(
                        "The ledger is in PostgreSQL, as spring.datasource.url says, and this command is for one in the"
                                + " data folder. Back it up with \"pg_dump --schema=ledger\", and put it back with psql. Nothing was"
                                + " changed.");
        assertThat(temp.resolve("backup.zip")).doesNotExist();
    }

    @Test
    void saysThatTheLedgersSchemaIsMissing() throws Exception {
        postgresql.asSuperuser("drop schema ledger");

        CommandLineRun run = folder.execute("run", "--month=2026-10");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().stripTrailing())
                .isEqualTo(
                        "The ledger in PostgreSQL does not have the tables that this program made or expects; a migration"
                                + " was refused. Nothing was changed. Correct the address if it names a schema that is missing or of"
                                + " something else: Twelvemonth needs one of its own, as docs/operations.md shows. If it is ours, restore"
                                + " it from a backup.");
    }
}
