package org.twelvemonth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.intake.HandWrittenWorkbook;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing but the answer is written to the standard output, whatever the files are. */
class StandardOutputTests {
    private static final String[] HEADINGS = {"reference", "country", "title", "status", "delivery_start", "disclosure"
    };

    @TempDir
    Path temp;

    private final PrintStream before = System.out;
    private final PrintStream errorsBefore = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(written, true, UTF_8));
        System.setErr(new PrintStream(written, true, UTF_8));
    }

    @AfterEach
    void release() {
        System.setOut(before);
        System.setErr(errorsBefore);
    }

    @Test
    void logsNothingBeforeLoggingIsConfigured() throws Exception {
        LoggerContext context = new LoggerContext();
        new ContextInitializer(context).autoConfig();

        context.getLogger("org.apache.poi").error("a library's message");

        assertThat(written.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "text"})
    void checkPrintsItsReportAlone(String format) throws IOException {
        WorkingFolder folder = odd();

        CommandLineRun run = folder.execute("check", "--format=" + format);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().lines())
                .hasSize(2)
                .allMatch(line ->
                        line.startsWith("b.xlsx is a damaged workbook") || line.startsWith("c.csv is not UTF-8"));
        assertThat(written.toString(UTF_8)).isEmpty();
        if (format.equals("json")) {
            JsonNode report = JsonMapper.builder().build().readTree(run.out());
            assertThat(report.get("accepted").asInt()).isEqualTo(1);
            assertThat(report.get("refused").size()).isEqualTo(2);
            assertThat(report.get("refused").get(0).get("file").asString()).isEqualTo("b.xlsx");
        } else {
            assertThat(run.out()).startsWith("a.xlsx: 1 row.").contains("2 files refused: b.xlsx, c.csv.");
        }
    }

    @Test
    void aSuggestedMappingIsYaml() throws IOException {
        WorkingFolder folder = odd();

        CommandLineRun run =
                folder.execute("check", "--suggest-mapping=" + folder.input().resolve("a.xlsx"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(new Yaml().<Object>load(run.out())).isNotNull();
        assertThat(written.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain R1 --month=2026-10", "run --month=2026-10", "editions", "history --month=2026-10"})
    void otherCommandsPrintNothingPastTheirAnswer(String arguments) throws IOException {
        WorkingFolder folder = odd();

        CommandLineRun run = folder.execute(arguments);

        assertThat(run.out() + run.err()).doesNotContain("WARN", "[Fatal Error]", "Exception");
        assertThat(written.toString(UTF_8)).isEmpty();
    }

    /** Over an edition of an odd workbook, beside which files lie by now that cannot be read. */
    @Test
    void everyCommandPrintsNothingPastItsAnswer() throws IOException {
        WorkingFolder folder = new WorkingFolder(temp);
        oddWorkbook(folder);
        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();
        odd();
        Path backup = temp.resolve("backup.zip");

        for (String command : List.of(
                "findings 2026-10",
                "audit",
                "audit --activity",
                "verify-audit",
                "verify",
                "tidy",
                "account list",
                "account requests",
                "backup " + backup,
                "restore " + backup,
                "return 2026-10 --as=jo --reason=odd",
                "approve 2026-10 --as=jo",
                "withdraw 2026-10 --as=jo --reason=odd",
                "run --month=2026-10",
                "explain Fiji --month=2026-10",
                "serve --once")) {
            CommandLineRun run = folder.executeWithInput("wrong password\n", command);

            assertThat(run.out() + run.err()).as(command).doesNotContain("WARN", "[Fatal Error]", "Exception", "\tat ");
            assertThat(written.toString(UTF_8)).as(command).isEmpty();
        }
    }

    @Test
    void exportsOfTheTrailAreWhatTheySay() throws IOException {
        WorkingFolder folder = new WorkingFolder(temp);
        oddWorkbook(folder);
        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();
        odd();

        String json = folder.execute("audit", "--format=json").out();
        String csv = folder.execute("audit", "--format=csv").out();

        JsonNode entries = JsonMapper.builder().build().readTree(json);
        assertThat(entries.size()).isPositive();
        assertThat(csv.lines().map(line -> line.split(",", -1).length).distinct())
                .hasSize(1);
        assertThat(written.toString(UTF_8)).isEmpty();
    }

    /** A workbook without shared texts, one whose XML is no UTF-8, and a text that is none. */
    private WorkingFolder odd() throws IOException {
        WorkingFolder folder = new WorkingFolder(temp);
        oddWorkbook(folder);
        Path damaged = folder.input().resolve("b.xlsx");
        HandWrittenWorkbook.withHeadings(HEADINGS).afterSheets("<!DOCTYPE x>").write(damaged);
        Files.write(
                folder.input().resolve("c.csv"), new byte[] {'a', (byte) 0xC3, (byte) 0xB4, '\n', (byte) 0xE9, ','});
        return folder;
    }

    private static void oddWorkbook(WorkingFolder folder) throws IOException {
        Files.createDirectories(folder.input());
        HandWrittenWorkbook.withHeadings(HEADINGS)
                .row("R1", "Fiji", "t", "COMPLETED", "2026-03-02", "PUBLISH")
                .write(folder.input().resolve("a.xlsx"));
    }
}
