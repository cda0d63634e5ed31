package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;
import static org.twelvemonth.cli.WorkingFolder.withheld;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.job.RunLock;

@OnEachDatabase
class RunCommandTests {
    private static final InstantSource A_MINUTE_AGO = InstantSource.fixed(Instant.parse("2026-11-22T11:59:00Z"));

    @TempDir
    Path temp;

    private WorkingFolder folder;

    @BeforeEach
    void workApart() {
        folder = new WorkingFolder(temp);
    }

    @Test
    void endsWithTheEditionsFolderAlone() throws IOException {
        CommandLineRun run = folder.with(
                        "a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Malta") + "2026-10-20")
                .execute("run", "--month=2026-10");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .isEqualToNormalizingNewlines("""
                        Read 2 rows from 1 record file: 2 accepted, 0 rejected.
                        Listed for 2026-10: 2 countries and territories on 2 continents.
                        The edition waits for review. It is in
                        %s
                        """.formatted(folder.output().resolve("2026-10/edition-1")));
        assertThat(run.folder()).isDirectory();
    }

    @Test
    void saysNothingOfWithheldWork() throws IOException {
        CommandLineRun run = folder.with("a.csv", HEADER, published("R-1", "Fiji"), withheld("R-2", "Malta"))
                .execute("run", "--month=2026-10");

        assertThat(run.out()).doesNotContainIgnoringCase("withheld").doesNotContain("Malta", "R-2");
        assertThat(run.err()).doesNotContainIgnoringCase("withheld").doesNotContain("Malta", "R-2");
        assertThat(run.folder().resolve("public/countries-assisted.txt"))
                .content()
                .contains("Fiji")
                .doesNotContain("Malta");
    }

    @Test
    void takesTheLastCompleteMonthByDefault() throws IOException {
        CommandLineRun run =
                folder.with("a.csv", HEADER, published("R-1", "Fiji")).execute("run");

        assertThat(run.folder()).isEqualTo(folder.output().resolve("2026-10/edition-1"));
    }

    @Test
    void changesNothingWhenItIsRunAgain() throws IOException {
        CommandLineRun first =
                folder.with("a.csv", HEADER, published("R-1", "Fiji")).execute("run", "--month=2026-10");
        Map<Path, FileTime> before = times(folder.output());

        CommandLineRun again = folder.execute("run", "--month=2026-10");

        assertThat(again.exitCode()).isZero();
        assertThat(again.folder()).isEqualTo(first.folder());
        assertThat(again.lines().getFirst())
                .isEqualTo("The edition for 2026-10 from these inputs and settings is already there; nothing was"
                        + " changed.");
        assertThat(times(folder.output())).isEqualTo(before);
    }

    @Test
    void makesAnotherEditionOfOtherInputs() throws IOException {
        folder.with("a.csv", HEADER, published("R-1", "Fiji")).execute("run", "--month=2026-10");

        CommandLineRun second =
                folder.with("b.csv", HEADER, published("R-2", "Malta")).execute("run", "--month=2026-10");

        assertThat(second.folder()).isEqualTo(folder.output().resolve("2026-10/edition-2"));
        assertThat(folder.output().resolve("2026-10/edition-1/public/countries-assisted.txt"))
                .content()
                .doesNotContain("Malta");
        assertThat(folder.execute("history").out())
                .contains("2026-10  edition 2  in review")
                .contains("2026-10  edition 1  superseded");
    }

    @Test
    void keepsEveryFileInTheManifest() throws IOException {
        Path edition = folder.with("a.csv", HEADER, published("R-1", "Fiji"))
                .execute("run", "--month=2026-10")
                .folder();

        Manifest manifest = Manifest.read(edition);

        assertThat(manifest.month()).isEqualTo("2026-10");
        assertThat(manifest.windowStart()).isEqualTo("2025-11-01");
        assertThat(manifest.windowEnd()).isEqualTo("2026-10-31");
        assertThat(manifest.records())
                .containsExactly(new Manifest.FileEntry(
                        "a.csv",
                        Files.size(folder.input().resolve("a.csv")),
                        Digest.of(folder.input().resolve("a.csv"))));
        assertThat(manifest.listed()).containsExactly(new Manifest.Listed("FJ", "2026-03-01"));
        assertThat(manifest.files()).isEqualTo(filesOf(edition));
        assertThat(manifest.files())
                .extracting(Manifest.FileEntry::name)
                .containsExactly(
                        "internal/engagements.xlsx",
                        "internal/figures.json",
                        "internal/findings.json",
                        "internal/rejected-records.csv",
                        "internal/summary-oceania.pdf",
                        "internal/summary.pdf",
                        "public/countries-assisted-fragment.html",
                        "public/countries-assisted.csv",
                        "public/countries-assisted.csv-metadata.json",
                        "public/countries-assisted.html",
                        "public/countries-assisted.json",
                        "public/countries-assisted.txt");
    }

    @Test
    void givesTheSameManifestForTheSameInputs() throws IOException {
        Path first = folder.with("a.csv", HEADER, published("R-1", "Fiji"))
                .execute("run", "--month=2026-10")
                .folder();
        WorkingFolder other = new WorkingFolder(temp.resolve("other"));

        Path second = other.with("a.csv", HEADER, published("R-1", "Fiji"))
                .execute("run", "--month=2026-10")
                .folder();

        assertThat(second.resolve("manifest.json")).hasSameBinaryContentAs(first.resolve("manifest.json"));
    }

    @Test
    void rejectsABadRowAloneAndSaysWhereTheReasonsAre() throws IOException {
        CommandLineRun run = folder.with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Atlantis"))
                .execute("run", "--month=2026-10", "--max-rejected=50");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .startsWith(
                        "Read 2 rows from 1 record file: 1 accepted, 1 rejected.",
                        "The rejected rows, with reasons, are in internal/rejected-records.csv.");
        assertThat(run.folder().resolve("internal/rejected-records.csv"))
                .content()
                .contains("a.csv", "Atlantis");
    }

    @Test
    void refusesAnInputWithTooManyBadRows() throws IOException {
        CommandLineRun run = folder.with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Atlantis"))
                .execute("run", "--month=2026-10");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().stripTrailing())
                .endsWith("1 of 2 rows were rejected (50.0 %), more than the 5 % that are allowed."
                        + " \"twelvemonth check\" says why; correct the files and run again, or allow more with"
                        + " --max-rejected.");
        assertThat(folder.output().resolve("2026-10/edition-1")).doesNotExist();
    }

    @Test
    void goesOnWithARefusedInputOnceMoreIsAllowed() throws IOException {
        folder.with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Atlantis"))
                .execute("run", "--month=2026-10");

        CommandLineRun again = folder.execute("run", "--month=2026-10", "--max-rejected=60");

        assertThat(again.exitCode()).isZero();
        assertThat(again.folder()).isEqualTo(folder.output().resolve("2026-10/edition-1"));
    }

    @Test
    void refusesAnInputWithoutAUsableRow() throws IOException {
        CommandLineRun run = folder.with("a.csv", HEADER, published("R-1", "Atlantis"))
                .execute("run", "--month=2026-10", "--max-rejected=100");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().stripTrailing())
                .endsWith("The record files hold no usable record: 1 rows were read, and all were"
                        + " rejected. \"twelvemonth check\" says why; correct the files and run again.");
    }

    @Test
    void refusesARegisterThatHasLostAFile() throws IOException {
        folder.with("a.csv", HEADER, published("R-1", "Fiji"))
                .with("b.csv", HEADER, published("R-2", "Tonga"), published("R-3", "Samoa"))
                .execute("run", "--month=2026-09");
        Files.delete(folder.input().resolve("b.csv"));

        CommandLineRun run = folder.execute("run", "--month=2026-10");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().stripTrailing())
                .endsWith(
                        "The register has shrunk since the edition 2026-09/edition-1: The file b.csv is gone. It had 3"
                                + " accepted rows and has 1. What is missing could be the correction that withholds something. Put it"
                                + " back, or run again with --accept-shrinkage, which is kept in the manifest.");
        assertThat(folder.output().resolve("2026-10/edition-1")).doesNotExist();
    }

    @Test
    void goesOnWithLessOnceThatIsAcceptedAndKeepsItInTheManifest() throws IOException {
        folder.with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Tonga"))
                .execute("run", "--month=2026-10");
        folder.with("a.csv", HEADER, published("R-1", "Fiji"));
        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isEqualTo(3);

        CommandLineRun run = folder.execute("run", "--month=2026-10", "--accept-shrinkage");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.folder().resolve("manifest.json"))
                .content()
                .contains("\"shrinkage\" : [ \"It had 2 accepted rows and has 1.\" ]");
    }

    @Test
    void takesARenamedFileForTheSame() throws IOException {
        folder.with("a.csv", HEADER, published("R-1", "Fiji")).execute("run", "--month=2026-09");
        Files.move(folder.input().resolve("a.csv"), folder.input().resolve("b.csv"));

        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();
    }

    @Test
    void explainsWhatSupersededWhat() throws IOException {
        folder.with("a.csv", HEADER, published("R-1", "Fiji"))
                .with("b.csv", HEADER + ",deleted", published("R-1", "Fiji") + ",yes");

        CommandLineRun explain = folder.execute("explain", "Fiji", "--month=2026-10");

        assertThat(explain.out())
                .contains("Fiji (FJ) is not on the list")
                .contains("R-1 (b.csv, line 2): withdrawn,")
                .contains("superseded by b.csv, line 2");
    }

    @Test
    void takesAFileOfDeletionsThatNamesNoCountries() throws IOException {
        CommandLineRun run = folder.with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Tonga"))
                .with("b.csv", HEADER + ",deleted", "R-1,,,,,,,,,,,,yes")
                .execute("run", "--month=2026-10");

        assertThat(run.lines().getFirst()).isEqualTo("Read 3 rows from 2 record files: 3 accepted, 0 rejected.");
        assertThat(run.folder().resolve("public/countries-assisted.txt"))
                .content()
                .contains("Tonga")
                .doesNotContain("Fiji");
        assertThat(folder.execute("explain", "Fiji", "--month=2026-10").lines())
                .contains(
                        "Fiji (FJ) is not on the list for 2026-10 (2025-11-01 to 2026-10-31).",
                        "- R-1 (b.csv, line 2): withdrawn, nothing delivered, disclosure blank: no longer names the country");
    }

    @Test
    void tellsOfARegisterToWhichNobodyAddsAnyMore() throws IOException {
        CommandLineRun run =
                folder.with("a.csv", HEADER, published("R-1", "Fiji")).execute("run", "--month=2026-10");

        assertThat(run.out())
                .contains("No record is from the last 45 days before the end of the window, 2026-10-31. Check that the"
                        + " input folder holds the latest record files.");
    }

    @Test
    void refusesTheRunForOneUnreadableFile() throws IOException {
        CommandLineRun run = folder.with("a.csv", HEADER, published("R-1", "Fiji"))
                .with("b.csv", "this,is,no,register")
                .execute("run", "--month=2026-10");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("b.csv");
        assertThat(folder.output().resolve("2026-10/edition-1")).doesNotExist();
    }

    /** HSQLDB would wait a tenth of a second to let go of each, and ten seconds where a killed process left one. */
    @Test
    void letsTheDatabaseHaveNoLockOfItsOwn() throws IOException {
        Path lock = Files.createDirectories(temp.resolve("data")).resolve("ledger.lck");
        Files.writeString(lock, "left by a program that was killed");

        folder.with("a.csv", HEADER, published("R-1", "Fiji"));

        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();
        assertThat(lock).hasContent("left by a program that was killed");
    }

    @Test
    void saysWhoHoldsTheLock() throws IOException {
        folder.with("a.csv", HEADER, published("R-1", "Fiji"));
        try (RunLock held = RunLock.acquire(temp.resolve("data"), "restore", A_MINUTE_AGO)) {
            CommandLineRun run = folder.execute("run", "--month=2026-10");

            assertThat(held).isNotNull();
            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.err().stripTrailing())
                    .isEqualTo("The data folder is held by \"twelvemonth restore\" (process "
                            + ProcessHandle.current().pid()
                            + ", since 2026-11-22T11:59Z). Wait until it has ended, or stop it first.");
        }
        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();
    }

    @Test
    void pointsToTheConsoleOfTheServiceThatHoldsTheLock() throws IOException {
        try (RunLock held = RunLock.acquire(temp.resolve("data"), "serve", A_MINUTE_AGO)) {
            held.listeningAt(URI.create("http://localhost:8080"));

            CommandLineRun run = folder.execute("history");

            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.err().stripTrailing())
                    .isEqualTo(
                            "The data folder is held by \"twelvemonth serve\" (process "
                                    + ProcessHandle.current().pid()
                                    + ", since 2026-11-22T11:59Z). Decide in its console at http://localhost:8080, or stop it first.");
        }
    }

    @Test
    void refusesSettingsThatNameNoCountry() throws IOException {
        Path settings = temp.resolve("settings.yaml");
        Files.writeString(settings, "countries:\n  display-names:\n    QQ: Nowhere\n");

        CommandLineRun run = CommandLineRun.of(
                "run",
                "--month=2026-10",
                "--input="
                        + folder.with("a.csv", HEADER, published("R-1", "Fiji")).input(),
                "--output=" + folder.output(),
                "--data=" + temp.resolve("data"),
                "--config=" + settings);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("QQ").doesNotContain("Exception");
    }

    @Test
    void refusesADisplayNameThatCannotBePrintedWhateverTheListNames() throws IOException {
        Path settings = temp.resolve("settings.yaml");
        Files.writeString(settings, "countries:\n  display-names:\n    TO: \"=Tonga\"\n");

        CommandLineRun run = CommandLineRun.of(
                "run",
                "--month=2026-10",
                "--input="
                        + folder.with("a.csv", HEADER, published("R-1", "Fiji")).input(),
                "--output=" + folder.output(),
                "--data=" + temp.resolve("data"),
                "--config=" + settings);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err())
                .contains("The display name for TO is “=Tonga”. A name begins with a letter")
                .doesNotContain("Exception");
    }

    @Test
    void refusesAShareThatIsNone() throws IOException {
        CommandLineRun run =
                folder.with("a.csv", HEADER, published("R-1", "Fiji")).execute("run", "--max-rejected=101");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().stripTrailing())
                .isEqualToIgnoringNewLines("--max-rejected is a share in per cent, from 0 to 100; found 101.0.");
    }

    private static Map<Path, FileTime> times(Path root) throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                times.put(path, Files.getLastModifiedTime(path));
            }
        }
        return times;
    }

    private static List<Manifest.FileEntry> filesOf(Path edition) throws IOException {
        List<Manifest.FileEntry> entries = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(edition)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                String name = edition.relativize(path).toString();
                if (!name.equals("manifest.json")) {
                    entries.add(new Manifest.FileEntry(name, Files.size(path), Digest.of(path)));
                }
            }
        }
        return entries;
    }
}
