package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history of runs, as the command and the console tell it. */
class RunHistoryTests {
    private static final String PASSWORD = "three plain words";
    private static final String SECRET = "java.lang.IllegalStateException: Utopia";

    @TempDir
    Path temp;

    private WorkingFolder folder;
    private Ledger ledger;

    @BeforeEach
    void begin() throws Exception {
        folder = new WorkingFolder(temp);
        ledger = new Ledger(folder);
    }

    @Test
    void tellsOfEveryRunAndItsCause() throws Exception {
        folder.with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Atlantis"));
        folder.execute("run", "--month=2026-10");
        folder.execute("run", "--month=2026-10", "--max-rejected=50", "--reason=Mended next month");
        folder.execute("run", "--month=2026-10");
        folder.with("b.ods", "");
        folder.execute("run", "--month=2026-10");

        List<String> runs = folder.execute("history").out().lines().toList();

        assertThat(runs.subList(runs.indexOf("Runs") + 1, runs.size()))
                .extracting(line -> line.replaceAll(" \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}", " T")
                        .replaceAll("by operating-system user \\S+ ", "by X "))
                .containsExactly(
                        "  2026-10  T to T  failed  by X (command line)  Refused: the record files cannot be read. b.ods is no"
                                + " record file. Open it in a spreadsheet program, save it as \"Excel Workbook (.xlsx)\" or as"
                                + " CSV, and run again.",
                        "  2026-10  T to T  completed  by X (command line)  Already there.",
                        "  2026-10  T to T  completed  by X (command line)",
                        "  2026-10  T to T  failed  by X (command line)  Refused: too many rejected rows. 1 of 2 rows were"
                                + " rejected (50.0 %), more than the 5 % that are allowed.");
        assertThat(folder.execute("audit").out())
                .contains("Up to 50 % rejected rows allowed. Reason: Mended next month");
    }

    @Test
    void namesWhoeverAskedForTheRunThatSealed() throws Exception {
        folder.with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Atlantis"));
        folder.execute("run", "--month=2026-10");
        ledger.update("update edition set requested_by = 'schedule'");

        folder.execute("run", "--month=2026-10", "--max-rejected=50");

        assertThat(ledger.count("select count(*) from edition where requested_by = 'schedule'"))
                .isZero();
    }

    @Test
    void refusesAReasonForNothing() throws Exception {
        folder.with("a.csv", HEADER, published("R-1", "Fiji"));

        CommandLineRun run = folder.execute("run", "--month=2026-10", "--reason=Because");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().stripTrailing())
                .isEqualTo("--reason says why a run departs from what usually holds. Give it with --max-rejected or"
                        + " --accept-shrinkage, or leave it out.");
    }

    @Test
    void showsFiftyRunsAPageAndNoStackTrace() throws Exception {
        folder.with("a.csv", HEADER, published("R-1", "Fiji")).execute("run", "--month=2026-10");
        folder.withAccount("kim", PASSWORD, "viewer");
        insertRunsOfAnEarlierVersion(1_001, 1_060);

        try (ServedConsole console = ServedConsole.on(folder)) {
            Visitor kim = new Visitor(console.address()).signIn("kim", PASSWORD);
            Document first = kim.read("/run");
            Document second = kim.read("/run?page=2");

            assertThat(first.text()).contains("61 runs, page 1 of 2, newest first.");
            assertThat(first.select("table.console-runs tbody tr")).hasSize(50);
            assertThat(second.select("table.console-runs tbody tr")).hasSize(11);
            assertThat(first.select("a[rel=next]").attr("href")).isEqualTo("/run?page=2");
            assertThat(kim.read("/run?page=none").text()).isEqualTo(first.text());
            assertThat(kim.read("/run?page=999").text()).isEqualTo(second.text());
            assertThat(first.expectFirst("table.console-runs tbody tr").text())
                    .isEqualTo(
                            "April 2025, run 1060 Started 1 May 2025, 06:00 Took 1 minute 30 seconds Failed the schedule"
                                    + " schedule");
            assertThat(first.html()
                            + kim.read("/run/1060").html()
                            + kim.read("/").html())
                    .doesNotContain("Utopia");
            assertThat(kim.read("/").text())
                    .contains("The last run failed, and goes on with the next one: 1 May 2025, 06:00, asked for by the"
                            + " schedule.");
        }
    }

    private void insertRunsOfAnEarlierVersion(int first, int last) {
        ledger.update("insert into batch_job_instance (job_instance_id, version, job_name, job_key) values "
                + rows(first, last, "(%1$d, 0, 'monthly-report', 'key-%1$d')"));
        ledger.update("insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time,"
                + " start_time, end_time, status, exit_code, exit_message) values "
                + rows(
                        first,
                        last,
                        "(%1$d, 2, %1$d, timestamp '2025-05-01 06:00:00', timestamp '2025-05-01 06:00:00',"
                                + " timestamp '2025-05-01 06:01:30', 'FAILED', 'FAILED', '" + SECRET + "')"));
        Map.of("month", "2025-04", "inputs", "0".repeat(64), "requestedBy", "schedule", "trigger", "schedule")
                .forEach((name, value) -> ledger.update(
                        "insert into batch_job_execution_params (job_execution_id, parameter_name, parameter_type,"
                                + " parameter_value, identifying) values "
                                + rows(
                                        first,
                                        last,
                                        "(%1$d, '" + name + "', 'java.lang.String', '" + value + "', 'N')")));
    }

    private static String rows(int first, int last, String format) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(id -> String.format(Locale.ROOT, format, id))
                .collect(Collectors.joining(", "));
    }
}
