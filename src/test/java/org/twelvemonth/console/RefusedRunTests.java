package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.Visitor;
import org.twelvemonth.cli.WorkingFolder;

/** Months whose runs were refused: what people see of it, and the ways to an edition all the same. */
class RefusedRunTests {
    private static final String PASSWORD = "three plain words";
    private static final String TOO_MANY = "1 of 2 rows were rejected (50.0 %), more than the 5 % that are allowed.";

    @TempDir
    static Path temp;

    private static WorkingFolder folder;
    private static ServedConsole console;
    private static Visitor ann;
    private static Visitor kim;

    /** Half of the rows cannot be read: the schedule's run for October is refused. */
    @BeforeAll
    static void serve() throws Exception {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Atlantis"));
        folder.withAccount("ann", PASSWORD, "operator");
        folder.withAccount("kim", PASSWORD, "viewer");
        console = ServedConsole.on(folder);
        ann = visitor("ann");
        kim = visitor("kim");
        await(ann, "/", "The last run was refused");
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @Test
    void saysWhichRunWasRefusedAndWhy() throws IOException {
        Document months = ann.read("/");

        assertThat(months.expectFirst("section.console-month").text())
                .isEqualTo("October 2026 The last run was refused: 22 November 2026, 12:00, asked for by the schedule. "
                        + TOO_MANY + " See the run for October 2026");
        assertThat(ann.read(october()).expectFirst("dl").text())
                .startsWith("Outcome Refused: too many rejected rows Cause " + TOO_MANY
                        + " Started 22 November 2026, 12:00 Took ")
                .endsWith(" Asked for by the schedule (schedule)");
    }

    @Test
    void showsRejectedRowsToThoseWhoMaySeeRecords() throws IOException {
        Document counts = ann.read(october());
        Document rows = kim.read(october() + "/rejected");
        Connection.Response saved = kim.get(october() + "/rejected-records.csv");

        assertThat(counts.text()).contains("1 rejected row, by what was expected", "country: expected");
        assertThat(counts.html()).doesNotContain("Atlantis", "R-2");
        assertThat(ann.get(october() + "/rejected").statusCode()).isEqualTo(403);
        assertThat(ann.get(october() + "/rejected-records.csv").statusCode()).isEqualTo(403);
        assertThat(rows.expectFirst("tbody").text())
                .contains("R-2", "a.csv, line 3", "Column country", "Found Atlantis", "Expected names");
        assertThat(saved.header("Content-Disposition"))
                .matches("attachment; filename=\"2026-10-run-\\d+-rejected-records.csv\"");
        assertThat(saved.body().lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("file,line,reference,column,found,expected,what_to_do,row: reference,row: country,");
        assertThat(saved.body().lines().skip(1).findFirst().orElseThrow()).startsWith("a.csv,3,R-2,country,Atlantis,");
        for (Path file : kept("2026-10")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void findsNoRowsOfARunThatThereIsNot() throws IOException {
        assertThat(kim.get("/run/999999/rejected").statusCode()).isEqualTo(404);
        assertThat(kim.get("/run/..%2F..%2Fledger/rejected-records.csv").statusCode())
                .isIn(400, 404);
        assertThat(ann.get("/run/none").statusCode()).isEqualTo(404);
    }

    @Test
    void asksForWhatIsMissingAndKeepsWhatWasTyped() throws IOException {
        Connection.Response share = start("2026-09", Map.of("maxRejected", "half", "reason", "Typed with care"));
        Connection.Response reason = start("2026-09", Map.of("acceptShrinkage", "true", "reason", "  "));
        Connection.Response stricter = start("2026-09", Map.of("maxRejected", "1"));
        Connection.Response long1001 = start("2026-09", Map.of("maxRejected", "50", "reason", "x".repeat(1_001)));

        assertThat(share.statusCode()).isEqualTo(422);
        Document page = share.parse();
        assertThat(page.select(".govuk-error-summary a[href='#maxRejected']").text())
                .isEqualTo(
                        "The share of rejected rows that is allowed must be a number from 0 to 100, such as 5 or 12.5.");
        assertThat(page.title()).isEqualTo("Error: Runs – Twelvemonth");
        assertThat(page.expectFirst("#maxRejected").val()).isEqualTo("half");
        assertThat(page.expectFirst("#reason").text()).isEqualTo("Typed with care");
        assertThat(page.expectFirst("option[selected]").val()).isEqualTo("2026-09");
        assertThat(page.expectFirst("form[action='/run'] details").hasAttr("open"))
                .isTrue();
        assertThat(List.of(reason.statusCode(), stricter.statusCode(), long1001.statusCode()))
                .containsOnly(422);
        Document asked = reason.parse();
        assertThat(asked.select(".govuk-error-summary a[href='#reason']").text())
                .isEqualTo("Give a reason: the run departs from what usually holds, and the audit trail says why.");
        assertThat(asked.expectFirst("#acceptShrinkage").hasAttr("checked")).isTrue();
        assertThat(long1001.parse().select(".govuk-error-summary a").text())
                .isEqualTo("The reason must have at most 1,000 characters; it has 1001.");
        assertThat(ann.read("/run").text()).doesNotContain("September 2026, run");
    }

    @Test
    void leadsFromARefusedMonthToAnEditionOfWhoeverAllowedIt() throws Exception {
        start("2026-05", Map.of());
        awaitEnd();
        String refused = run("2026-05");
        assertThat(ann.read(refused).text()).contains("Asked for by ann (console)", "Start a run of the month");
        assertThat(ann.read(refused).select("a[href='/run?month=2026-05']")).hasSize(1);

        Connection.Response allowed =
                start("2026-05", Map.of("maxRejected", "50", "reason", "Atlantis is mended next month"));
        Document after = awaitEnd();

        assertThat(allowed.statusCode()).isEqualTo(302);
        assertThat(after.text()).contains("Edition 1 of May 2026 waits for review.");
        assertThat(month(ann.read("/"), "May 2026"))
                .startsWith("May 2026 Edition 1 In review Requested by ann Sealed")
                .doesNotContain("refused");
        Document history = kim.read("/run");
        assertThat(history.select("table.console-runs tbody tr:contains(May 2026)").stream()
                        .map(row -> row.select(".govuk-tag").text())
                        .toList())
                .containsExactly("Edition sealed", "Refused: too many rejected rows");
        assertThat(history.select("table.console-runs tbody tr:contains(May 2026)")
                        .getFirst()
                        .text())
                .contains("Up to 50 % rejected rows allowed. Reason: Atlantis is mended next month");
        assertThat(kim.read("/audit?edition=2026-05").text())
                .contains(
                        "ann 127.0.0.1 Checks relaxed 2026-05 Up to 50 % rejected rows allowed. Reason: Atlantis is mended next"
                                + " month");
        assertThat(kept("2026-05")).isEmpty();
        assertThat(kim.get(refused + "/rejected").statusCode()).isEqualTo(404);
        assertThat(kim.read(refused).text()).contains("Its rejected rows are not kept any more");
    }

    @Test
    void tellsOfAFileThatCannotBeReadWithoutQuotingIt() throws Exception {
        folder.with("b.csv", "R-9,Utopia,Training");
        try {
            start("2026-06", Map.of());
            awaitEnd();

            String cause = "b.csv lacks the columns \"reference\", ";
            assertThat(month(kim.read("/"), "June 2026"))
                    .contains("The last run was refused: 22 November 2026, 12:00, asked for by ann. " + cause)
                    .doesNotContain("Utopia");
            assertThat(kim.read("/run").html())
                    .contains("b.csv lacks the columns")
                    .doesNotContain("Utopia");
            folder.with("c.ods", "");
            start("2026-06", Map.of());
            awaitEnd();
            assertThat(kim.read(run("2026-06")).text())
                    .contains("Refused: the record files cannot be read", "c.ods is no record file.");
        } finally {
            Files.deleteIfExists(folder.input().resolve("b.csv"));
            Files.deleteIfExists(folder.input().resolve("c.ods"));
        }
        start("2026-06", Map.of("maxRejected", "50", "reason", "Known"));
        awaitEnd();
        start("2026-06", Map.of());
        awaitEnd();

        assertThat(month(kim.read("/"), "June 2026"))
                .startsWith("June 2026 Edition 1 of June 2026 In review Requested by ann");
        Document last = kim.read(run("2026-06"));
        assertThat(last.text()).contains("Already there", "Asked for by ann (console)");
        assertThat(last.select("a[href='/editions/2026-06/1']")).hasSize(1);
    }

    @Test
    void goesOnOverAShrinkageThatSomebodyAccepts() throws Exception {
        folder.with("d.csv", HEADER, published("R-5", "Malta"));
        start("2026-04", Map.of("maxRejected", "50", "reason", "Known"));
        awaitEnd();
        Files.delete(folder.input().resolve("d.csv"));
        start("2026-03", Map.of("maxRejected", "50", "reason", "Known"));
        awaitEnd();
        String refusal = month(kim.read("/"), "March 2026");

        start("2026-03", Map.of("maxRejected", "50", "acceptShrinkage", "true", "reason", "d.csv was a copy"));
        awaitEnd();

        assertThat(refusal)
                .contains("The register has shrunk since the edition 2026-04/edition-1: The file d.csv is gone.");
        assertThat(month(kim.read("/"), "March 2026")).startsWith("March 2026 Edition 1 of March 2026 In review");
        assertThat(kim.read("/audit?edition=2026-03").text())
                .contains("Up to 50 % rejected rows allowed, shrinkage of the register accepted. Reason: d.csv was a"
                        + " copy");
    }

    @Test
    void checksTheRecordFilesAndChangesNothing() throws Exception {
        List<Path> before = tree();

        Connection.Response asked = ann.submit(ann.read("/run"), "/run/check", Map.of());
        Document found = await(ann, "/run/check", "asked for by ann.");

        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.header("Location")).isEqualTo("/run/check");
        assertThat(found.text())
                .contains(
                        "2 rows in 1 record file: 1 accepted, 1 rejected.",
                        "1 rejected row, by what was expected",
                        "1 name was not understood.");
        assertThat(found.html()).doesNotContain("Atlantis", "R-2");
        assertThat(ann.get("/run/check/rejected").statusCode()).isEqualTo(403);
        assertThat(kim.read("/run/check").text()).contains("Atlantis: 1 record");
        assertThat(kim.read("/run/check/rejected").expectFirst("tbody").text()).contains("R-2", "Found Atlantis");
        assertThat(kim.get("/run/check/rejected-records.csv").body()).contains("a.csv,3,R-2,country,Atlantis,");
        assertThat(tree()).isEqualTo(before);
        assertThat(kim.read("/run/check").select("form[action='/run/check']")).isEmpty();
    }

    @Test
    void namesEveryFileThatTheCheckRefuses() throws Exception {
        Path first = Files.writeString(folder.input().resolve("y.csv"), "reference,country\n");
        Path second = Files.writeString(folder.input().resolve("z.csv"), HEADER + ",Country\n");
        try {
            ann.submit(ann.read("/run"), "/run/check", Map.of());
            String found = await(ann, "/run/check", "z.csv").text();

            assertThat(found)
                    .contains(
                            "y.csv lacks the columns \"title\", \"status\", \"delivery_start\", \"disclosure\"; it has 2"
                                    + " headings, and 2 of them are columns of the record format.",
                            "z.csv has two columns with the same heading, columns 2 and 13. Give each column a heading of its own and run"
                                    + " again. A run would end like this. The files that could be read to their end are shown"
                                    + " below.");
        } finally {
            Files.delete(first);
            Files.delete(second);
            ann.submit(ann.read("/run"), "/run/check", Map.of());
            await(ann, "/run/check", "2 rows in 1 record file");
        }
    }

    private static List<Path> tree() throws IOException {
        try (Stream<Path> output = Files.walk(folder.output());
                Stream<Path> input = Files.walk(folder.input())) {
            return Stream.concat(output, input).sorted().toList();
        }
    }

    /** The files with the rejected rows of the month's refused runs. */
    private static List<Path> kept(String month) throws IOException {
        try (Stream<Path> files = Files.list(folder.root().resolve("data/rejected"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(month))
                    .toList();
        }
    }

    private static String october() throws IOException {
        return run("2026-10");
    }

    /** The address of the month's last run. */
    private static String run(String month) throws IOException {
        String words = Map.of("2026-05", "May 2026", "2026-06", "June 2026", "2026-10", "October 2026")
                .get(month);
        return ann.read("/run")
                .expectFirst("table.console-runs tbody a:contains(" + words + ")")
                .attr("href");
    }

    private static String month(Document months, String words) {
        return months.expectFirst("section.console-month:has(h2:contains(" + words + "))")
                .text();
    }

    private static Connection.Response start(String month, Map<String, String> fields) throws IOException {
        Map<String, String> all = new HashMap<>(fields);
        all.put("month", month);
        return ann.submit(ann.read("/run"), "/run", all);
    }

    private static Document awaitEnd() throws Exception {
        return await(ann, "/run", "No run is at work.");
    }

    private static Document await(Visitor visitor, String address, String text) throws Exception {
        for (int i = 0; i < 600; i++) {
            Document page = visitor.read(address);
            if (page.text().contains(text)) {
                return page;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(
                "Expected \"" + text + "\": " + visitor.read(address).text());
    }

    private static Visitor visitor(String name) throws IOException {
        return new Visitor(console.address()).signIn(name, PASSWORD);
    }
}
