package org.twelvemonth.cli;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.edition.OwnerOnly;

/** Another account of the machine looks for what is not published. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "POSIX permissions")
class ReadableFoldersTests {
    private static final String UNDATED = "R-9,Malta,Training,COMPLETED,soon,2026-03-01,PUBLISH,Director,2026-04-01,,,";

    @TempDir
    Path temp;

    private WorkingFolder folder;

    @BeforeEach
    void putRecordsIn() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, fresh("R-1", "Fiji"));
    }

    @Test
    void findsNothingOpenOutsideOfPublished() throws IOException {
        useEveryCommand();

        assertThat(modes(temp.resolve("data")).values()).containsOnly("rwx------", "rw-------");
        assertThat(modes(folder.output().resolve("2026-10")).values()).containsOnly("rwx------", "rw-------");
        assertThat(modes(folder.output().resolve("2026-09")).values()).containsOnly("rwx------", "rw-------");
        assertThat(mode(temp.resolve("backup.zip"))).isEqualTo("rw-------");
        assertThat(mode(temp.resolve("rejected.csv"))).isEqualTo("rw-------");
        assertThat(mode(folder.output().resolve("published/1.audit-head.json"))).isEqualTo("rw-------");
    }

    @Test
    void readsWhatIsPublished() throws IOException {
        useEveryCommand();

        assertThat(mode(folder.output())).isEqualTo("rwx--x--x");
        assertThat(mode(folder.output().resolve("published"))).isEqualTo("rwxr-xr-x");
        assertThat(modes(folder.output().resolve("published/1")).values()).containsOnly("rwxr-xr-x", "rw-r--r--");
        assertThat(folder.output().resolve("published/current/countries-assisted.html"))
                .isReadable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxrwx", "rwx--x---"})
    void findsFoldersOfEarlierVersionsClosedByTheNextCommand(String before) throws IOException {
        buildAndApprove();
        openAll(temp.resolve("data"), before);
        openAll(folder.output().resolve("2026-10"), before);

        CommandLineRun next = folder.execute("editions");
        CommandLineRun after = folder.execute("editions");

        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(next.closed().lines().map(line -> line.replaceAll("\\d+ more", "N more")))
                .containsExactly(
                        "Other accounts of this machine could open " + temp.resolve("data")
                                + " and N more files and folders. Only its owner can from now on.",
                        "Other accounts of this machine could open "
                                + folder.output().resolve("2026-10")
                                + " and N more files and folders. Only its owner can from now on.");
        assertThat(modes(temp.resolve("data")).values()).containsOnly("rwx------", "rw-------");
        assertThat(modes(folder.output().resolve("2026-10")).values()).containsOnly("rwx------", "rw-------");
        assertThat(mode(folder.output().resolve("published/1"))).isEqualTo("rwxr-xr-x");
        assertThat(after.err() + after.closed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',rwxr-xr-x", "notes.txt,rwxrwxrwx", "'',rwx--x--x", "ledger of 2019.txt,rwxr-x---"})
    void makesNoDataFolderOfAnOpenFolderOfSomebodyElse(String file, String mode) throws IOException {
        Path data = Files.createDirectories(temp.resolve("data"));
        if (!file.isEmpty()) {
            Files.writeString(data.resolve(file), "Somebody's");
        }
        setMode(data, mode);
        SortedMap<String, String> before = modes(data);

        CommandLineRun run = folder.execute("run", "--month=2026-10");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().stripTrailing())
                .isEqualTo("The data folder " + data + " is open to other accounts of this machine (" + mode
                        + "), and Twelvemonth did not make it, so it leaves its mode alone. Close it with: chmod 700 "
                        + data + " or name with --data a folder that is not there yet. Nothing was changed.");
        assertThat(modes(data)).isEqualTo(before);
        assertThat(folder.output()).doesNotExist();
        setMode(data, "rwx------");
        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();
    }

    @Test
    void leavesTheModeOfAnOpenDataFolderThatHoldsOthersFilesToo() throws IOException {
        run(settings(temp.resolve("site")), "2026-10");
        Path data = temp.resolve("data");
        Files.writeString(data.resolve("notes.txt"), "Somebody's");
        setMode(data, "rwxr-xr-x");

        CommandLineRun run = folder.execute("editions");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("chmod 700 " + data);
        assertThat(mode(data)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void followsNoLinkToWhatIsNotTheProgramsOwn() throws IOException {
        run(settings(temp.resolve("site")), "2026-10");
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Path file = Files.writeString(elsewhere.resolve("letter.txt"), "Somebody's");
        Files.createSymbolicLink(temp.resolve("data/rejected"), elsewhere);
        Files.createSymbolicLink(temp.resolve("data/logs/run-of-old.log"), file);
        Files.createSymbolicLink(folder.output().resolve("2026-10/edition-1/public/letter.txt"), file);
        Files.createSymbolicLink(folder.output().resolve("2026-09"), elsewhere);
        setMode(elsewhere, "rwxr-xr-x");
        setMode(file, "rw-r--r--");

        CommandLineRun run = folder.execute("editions");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(mode(elsewhere)).isEqualTo("rwxr-xr-x");
        assertThat(mode(file)).isEqualTo("rw-r--r--");
    }

    @Test
    void findsFoldersThatTheProgramDidNotMakeAsTheyWere() throws IOException {
        Path site = Files.createDirectories(temp.resolve("site"));
        Path notes = Files.createDirectories(folder.output().resolve("notes"));
        Path month = Files.createDirectories(folder.output().resolve("2026-09"));
        Files.writeString(month.resolve("minutes.txt"), "Somebody's");
        setMode(site, "rwx------");
        setMode(folder.output(), "rwxrwx---");
        setMode(notes, "rwxr-xr-x");
        setMode(month, "rwxr-xr-x");
        Path settings = settings(site);

        run(settings, "2026-09");
        run(settings, "2026-10");
        folder.withAccount("jo", "three plain words", "reviewer");
        CommandLineRun approved =
                folder.executeWithInput("three plain words\n", settings, "approve", "2026-10", "--as=jo");

        assertThat(approved.exitCode()).as(approved.err()).isZero();
        assertThat(mode(site)).isEqualTo("rwx------");
        assertThat(mode(site.resolve("1"))).isEqualTo("rwxr-xr-x");
        assertThat(mode(folder.output())).isEqualTo("rwxrwx---");
        assertThat(mode(notes)).isEqualTo("rwxr-xr-x");
        assertThat(mode(month)).isEqualTo("rwxr-xr-x");
        assertThat(modes(month.resolve("edition-1")).values()).containsOnly("rwx------", "rw-------");
    }

    @ParameterizedTest
    @CsvSource({
        "data,the data folder,data",
        "data/site,the data folder,data",
        "'',the input folder,input",
        "input,the input folder,input",
        "input/../input/site,the input folder,input",
        "output,the output folder,output",
        "output/published,the output folder,output",
        "output/published/site,the output folder,output",
        "link-to-data,the data folder,data",
        "link-to-data/site,the data folder,data",
        "link-to-nothing,the output folder,output",
        "templates/site,the folder of public-list.templates,templates"
    })
    void isRefusedWhereThePublicFolderOverlapsWithAnother(String site, String other, String otherFolder)
            throws IOException {
        Files.createDirectories(temp.resolve("data"));
        Files.createDirectories(temp.resolve("templates"));
        Files.createSymbolicLink(temp.resolve("link-to-data"), Path.of("data"));
        Files.createSymbolicLink(temp.resolve("link-to-nothing"), Path.of("output/site"));
        Path further = site.isEmpty() ? temp : temp.resolve(site);
        setMode(temp.resolve("data"), "rwx------");

        CommandLineRun run = folder.executeWith(settings(further), "run", "--month=2026-10");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().stripTrailing())
                .isEqualTo(
                        "publication.folder, " + further.normalize() + ", overlaps with " + other + ", "
                                + temp.resolve(otherFolder)
                                + ": everybody may read the one, and must not read the other. Choose a folder that is neither the"
                                + " same nor within nor above it, with publication.folder in the settings. Nothing was changed.");
        assertThat(mode(temp.resolve("data"))).isEqualTo("rwx------");
        assertThat(temp.resolve("data")).isEmptyDirectory();
        assertThat(folder.output()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "data/output", "input"})
    void isRefusedWherePublishedOverlapsWithAnother(String output) throws IOException {
        Path data = output.equals("input") ? temp.resolve("input/published/data") : temp.resolve("data");

        CommandLineRun run = CommandLineRun.of(
                "run",
                "--month=2026-10",
                "--input=" + folder.input(),
                "--output=" + temp.resolve(output),
                "--data=" + data,
                "--config=config/twelvemonth.yaml");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("The public folder, " + temp.resolve(output).resolve("published")
                        + ", overlaps with the data folder, " + data + ": ");
        assertThat(data).doesNotExist();
    }

    @Test
    void changesNothingWhereTheFileSystemHasNoModes() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(temp.resolve("drive.zip"), Map.of("create", "true"))) {
            Path made = zip.getPath("/data/logs");

            OwnerOnly.createFolder(made);
            Path file = OwnerOnly.createFile(made.resolve("a.log"));
            OwnerOnly.restrict(file);

            assertThat(OwnerOnly.restrictAll(zip.getPath("/data"))).isEmpty();
            assertThat(OwnerOnly.isOpen(file)).isFalse();
            assertThat(OwnerOnly.holdIn(made)).isFalse();
            assertThat(Files.exists(file)).isTrue();
        }
    }

    /** Whatever writes: runs, one of them refused, a check, an approval, a backup, an export. */
    private void useEveryCommand() throws IOException {
        buildAndApprove();
        folder.with("b.csv", HEADER, UNDATED);
        assertThat(folder.execute("run", "--month=2026-10", "--max-rejected=0").exitCode())
                .isEqualTo(3);
        folder.execute("check", "--rejected=" + temp.resolve("rejected.csv"));
        Files.delete(folder.input().resolve("b.csv"));
        run(settings(temp.resolve("site")), "2026-09");
        assertThat(folder.execute("backup", temp.resolve("backup.zip").toString())
                        .exitCode())
                .isZero();
        assertThat(folder.execute("audit", "--format=csv").exitCode()).isZero();
    }

    private void buildAndApprove() throws IOException {
        Path settings = settings(temp.resolve("site"));
        run(settings, "2026-10");
        folder.withAccount("jo", "three plain words", "reviewer");
        CommandLineRun approved =
                folder.executeWithInput("three plain words\n", settings, "approve", "2026-10", "--as=jo");
        assertThat(approved.exitCode()).as(approved.err()).isZero();
    }

    private void run(Path settings, String month) {
        CommandLineRun run = folder.executeWith(settings, "run", "--month=" + month);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private Path settings(Path site) throws IOException {
        Path file = temp.resolve("settings.yaml");
        Files.writeString(file, "publication:\n  folder: '" + site + "'\n");
        if (Files.isDirectory(temp.resolve("templates"))) {
            Files.writeString(
                    file, Files.readString(file) + "public-list:\n  templates: '" + temp.resolve("templates") + "'\n");
        }
        return file;
    }

    private static String fresh(String reference, String country) {
        return published(reference, country) + "2026-10-20";
    }

    private static void openAll(Path root, String mode) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                setMode(path, mode);
            }
        }
    }

    private static SortedMap<String, String> modes(Path root) throws IOException {
        SortedMap<String, String> modes = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                modes.put(root.relativize(path).toString(), mode(path));
            }
        }
        return modes;
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, NOFOLLOW_LINKS));
    }

    private static void setMode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
