package org.twelvemonth.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.CommandLineRun;
import org.twelvemonth.cli.WorkingFolder;

/** Every confidential field holds something that occurs nowhere else, which is then looked for everywhere. */
class CanaryTests {
    private static final String HEADER =
            "reference,country,title,status,delivery_start,disclosure,delivery_end,locality,recipient,purpose,theme,"
                    + "assistance_type,delivery_mode,decline_reason,osja_reference,osja_status,osja_risk,approval_level,"
                    + "section_26,funder,contract_value_gbp,amount_received_gbp,trained,deployed,partners,"
                    + "withholding_grounds,disclosure_approver,disclosure_decided_on,marking,updated_at,desk officer";

    @TempDir
    Path temp;

    private final List<String> canaries = new ArrayList<>();
    private WorkingFolder folder;

    @BeforeEach
    void workApart() {
        folder = new WorkingFolder(temp);
    }

    @Test
    void noConfidentialValueLeavesTheInternalFiles() throws IOException {
        folder.with(
                "records.csv",
                HEADER,
                row("Fiji", "COMPLETED", "2026-02-01", "PUBLISH", "", ""),
                row("Bhutan", "COMPLETED", "2026-02-01", "WITHHOLD", canary(), ""),
                row("Uruguay", "IN_DELIVERY", "2026-02-01", canary(), "", ""),
                row("Mongolia", "COMPLETED", "2026-02-01", "PUBLISH", "", canary()),
                row("Latvia", "DECLINED", "", "UNDECIDED", "", ""),
                row("Paraguay", canary(), "2026-02-01", "PUBLISH", "", ""),
                row(canary(), "COMPLETED", "2026-02-01", "PUBLISH", "", ""));

        CommandLineRun run = folder.execute("run", "--month=2026-10", "--max-rejected=50", "--debug");

        assertThat(run.exitCode()).as(run.err()).isZero();
        canaries.addAll(List.of("Bhutan", "Uruguay", "Mongolia", "Latvia", "Paraguay"));
        assertThat(canaries).hasSizeGreaterThan(150);
        assertNoneIn("standard output", run.out());
        assertNoneIn("standard error", run.err());
        assertNoneIn("history", folder.execute("history").out());
        assertNoneInFilesOf(run.folder().resolve("public"), "");
        assertNoneInFilesOf(temp.resolve("data/logs"), "");
        assertNoneInFilesOf(temp.resolve("data"), "ledger");
    }

    @Test
    void aRefusedInputIsReportedWithoutItsValues() throws IOException {
        folder.with("records.csv", HEADER, row(canary(), canary(), canary(), canary(), canary(), canary()));

        CommandLineRun run = folder.execute("run", "--month=2026-10", "--debug");

        assertThat(run.exitCode()).isEqualTo(3);
        assertNoneIn("standard output", run.out());
        assertNoneIn("standard error", run.err());
        assertNoneInFilesOf(temp.resolve("data/logs"), "");
        assertNoneInFilesOf(temp.resolve("data"), "ledger");
    }

    @Test
    void checkingTellsNoValues() throws IOException {
        folder.with(
                "records.csv",
                HEADER,
                row("Fiji", "COMPLETED", "2026-02-01", "PUBLISH", "", ""),
                row("Fiji", canary(), canary(), "PUBLISH", "", ""));

        CommandLineRun run = folder.execute("check");

        assertThat(run.out()).contains("2 rows in 1 record file: 1 accepted, 1 rejected.");
        assertNoneIn("standard output", run.out());
        assertNoneIn("standard error", run.err());
    }

    @Test
    void nobodyButTheOwnerCanReadWhatIsInternal() throws IOException {
        folder.with("records.csv", HEADER, row("Fiji", "COMPLETED", "2026-02-01", "PUBLISH", "", ""));

        Path edition = folder.execute("run", "--month=2026-10").folder();

        for (Path closed : List.of(temp.resolve("data"), temp.resolve("data/logs"), edition.resolve("internal"))) {
            assertThat(Files.getPosixFilePermissions(closed))
                    .as(closed.toString())
                    .noneMatch(permission -> permission.name().startsWith("OTHERS")
                            || permission.name().startsWith("GROUP"));
        }
    }

    private String row(String country, String status, String start, String disclosure, String grounds, String marking) {
        return String.join(
                ",",
                canary(),
                country,
                canary(),
                status,
                start,
                disclosure,
                "",
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                amount(),
                amount(),
                number(),
                number(),
                canary(),
                grounds,
                canary(),
                "2026-04-01",
                marking,
                "",
                canary());
    }

    private String canary() {
        return remember("Canary" + (7000 + canaries.size()) + "bird");
    }

    private String amount() {
        return remember(Integer.toString(91_430_000 + canaries.size())) + ".17";
    }

    private String number() {
        return remember(Integer.toString(77_310_000 + canaries.size()));
    }

    private String remember(String value) {
        canaries.add(value);
        return value;
    }

    private void assertNoneInFilesOf(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> searched = files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
            assertThat(searched).isNotEmpty();
            for (Path file : searched) {
                assertNoneIn(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private void assertNoneIn(String place, String text) {
        assertThat(canaries.stream().filter(text::contains)).as(place).isEmpty();
    }
}
