package org.twelvemonth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.Machine.Result;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherIT {
    /** The bytes that an archive has at the least. */
    private static final int WHOLE = 48 * 1024 * 1024;

    private Machine machine;

    @BeforeEach
    void anEmptyMachine(@TempDir Path folder) throws IOException {
        machine = new Machine(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "21-ea", "21.0.4", "21.0.4+7-LTS", "25.0.3", "26-internal", "100"})
    void takesTheJavaOfJavaHomeFrom21On(String version) throws Exception {
        machine.install("jdk", version).with("JAVA_HOME", machine.root() + "/jdk");
        assertThat(machine.launch().out()).startsWith("jdk in ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_402", "11.0.22", "17.0.15", "20-ea"})
    void passesOverAnOlderOne(String version) throws Exception {
        machine.install("old", version)
                .install("new", "25.0.1")
                .onPath("new")
                .with("JAVA_HOME", machine.root() + "/old");
        assertThat(machine.launch().out()).startsWith("new in ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/lib/jvm/some-jdk",
                "usr/java/jdk-21",
                "opt/jdk-21",
                "opt/java/openjdk",
                "home/.sdkman/candidates/java/current",
                "Library/Java/JavaVirtualMachines/some.jdk/Contents/Home"
            })
    void looksInTheUsualPlaces(String place) throws Exception {
        machine.install("old", "17.0.15").onPath("old").install(place, "21.0.4");
        assertThat(machine.launch().out()).startsWith(place + " in ");
    }

    @Test
    void passesOverAJavaThatDoesNotRun() throws Exception {
        machine.installBroken("usr/lib/jvm/a-broken").install("usr/lib/jvm/b-jdk", "21");
        assertThat(machine.launch().out()).startsWith("usr/lib/jvm/b-jdk in ");
    }

    @Test
    void saysWhatItNeedsAndWhereItLooked() throws Exception {
        machine.install("old", "17.0.15")
                .installBroken("usr/lib/jvm/broken")
                .with("JAVA_HOME", machine.root() + "/old");
        Result result = machine.launch("run");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("""
                Twelvemonth needs Java 21 or newer, and found none.
                Looked in JAVA_HOME (%1$s/old), on the PATH, and in /usr/lib/jvm, /usr/java, /opt,
                ~/.sdkman/candidates/java and /Library/Java/JavaVirtualMachines.
                Found, but unfit:
                  %1$s/old/bin/java (version 17)
                  %1$s/usr/lib/jvm/broken/bin/java (does not run)
                Install Java 21 or newer (a JRE is enough), or set JAVA_HOME to the folder of one.
                """.formatted(machine.root()));
    }

    @Test
    void saysSoOnAMachineWithoutAnyJava() throws Exception {
        assertThat(machine.launch().err()).contains("JAVA_HOME (not set)", "Found, but unfit: nothing\n");
    }

    @Test
    void passesArgumentsAsTheyAre() throws Exception {
        machine.install("opt/jdk", "21");
        assertThat(machine.launch("run", "--input=a  b", "\"quoted\"", "it's", "", "*", "$HOME")
                        .out())
                .endsWith("""
                        <-jar>
                        <%s/twelvemonth/lib/twelvemonth.jar>
                        <run>
                        <--input=a  b>
                        <"quoted">
                        <it's>
                        <>
                        <*>
                        <$HOME>
                        """.formatted(machine.root()));
    }

    @Test
    void givesJavaTheOptionsOfJavaOpts() throws Exception {
        machine.install("opt/jdk", "21").with("JAVA_OPTS", "-Xmx512m -Dsome=thing");
        assertThat(machine.launch().out()).contains("<-Xmx512m>\n<-Dsome=thing>\n<-jar>\n");
    }

    @ParameterizedTest
    @CsvSource({"run, +", "run --input=small, +", "serve, -", "serve --once, -", "history run, -", "--help, -"})
    void letsJavaMakeItsArchiveOfClassesInRunsAndUseItAlways(String arguments, char sign) throws Exception {
        machine.install("opt/jdk", "25.0.1");

        assertThat(machine.launch(arguments.split(" ")).out())
                .containsPattern("<-XX:SharedArchiveFile=" + cache() + "/\\d+-\\d+-java25\\.jsa>")
                .contains("<-XX:" + sign + "AutoCreateSharedArchive>");
    }

    @Test
    void makesTheFolderOfTheArchiveForItsOwnerAlone() throws Exception {
        machine.install("opt/jdk", "25");

        machine.launch("run");

        assertThat(Files.getPosixFilePermissions(cache())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void putsTheArchiveWhereXdgCacheHomeSays() throws Exception {
        machine.install("opt/jdk", "25").with("XDG_CACHE_HOME", machine.root() + "/some where");

        assertThat(machine.launch("run").out())
                .contains("<-XX:SharedArchiveFile=" + machine.root() + "/some where/twelvemonth/");
    }

    @Test
    void keepsAnArchiveForEachJavaAndPlaceAndNoneOfAnotherBuild() throws Exception {
        machine.install("opt/jdk", "25");
        Path archive = archive(machine.launch("run"));
        Path otherPlace = cache().resolve("1-2-java25.jsa");
        for (Path file : List.of(archive, otherPlace)) {
            Files.write(file, new byte[WHOLE]);
        }
        assertThat(archive(machine.launch("run"))).isEqualTo(archive).exists();

        Files.writeString(machine.root().resolve("twelvemonth/lib/twelvemonth.jar"), "THE PROGRAM");
        assertThat(archive(machine.launch("run"))).isNotEqualTo(archive);
        assertThat(archive).doesNotExist();
        assertThat(otherPlace).exists();
    }

    @Test
    void throwsTheArchiveOfARunThatEndedEarlyAway() throws Exception {
        machine.install("opt/jdk", "25");
        Path archive = archive(machine.launch("run"));
        Files.write(archive, new byte[WHOLE - 512]);

        assertThat(archive(machine.launch("run"))).isEqualTo(archive).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxrwx", "rwxr-x---", "rwx--x---", "rwx---r--"})
    void trustsNoFolderThatOthersCanEnter(String permissions) throws Exception {
        machine.install("opt/jdk", "25");
        Files.createDirectories(cache());
        Files.setPosixFilePermissions(cache(), PosixFilePermissions.fromString(permissions));

        assertStartsWithoutArchive();
    }

    @Test
    void trustsNoLinkToAFolder() throws Exception {
        machine.install("opt/jdk", "25");
        Files.createDirectories(machine.root().resolve("home/.cache"));
        Files.createSymbolicLink(cache(), Files.createDirectories(machine.root().resolve("elsewhere")));

        assertStartsWithoutArchive();
    }

    @Test
    void startsWithoutAnArchiveWhereItsFolderCannotBeMade() throws Exception {
        machine.install("opt/jdk", "25");
        Files.createFile(Files.createDirectories(machine.root().resolve("home")).resolve(".cache"));

        assertStartsWithoutArchive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative"})
    void startsWithoutAnArchiveWhereNoFolderIsNamed(String cache) throws Exception {
        machine.install("opt/jdk", "25").with("HOME", "").with("XDG_CACHE_HOME", cache);

        assertStartsWithoutArchive();
        assertThat(machine.root().resolve("relative")).doesNotExist();
    }

    private void assertStartsWithoutArchive() throws Exception {
        Result result = machine.launch("run");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("<-Xshare:auto>").doesNotContain("SharedArchiveFile");
    }

    private Path cache() {
        return machine.root().resolve("home/.cache/twelvemonth");
    }

    private static Path archive(Result launched) {
        return Path.of(launched.out().replaceAll("(?s).*<-XX:SharedArchiveFile=([^>]*)>.*", "$1"));
    }

    @Test
    void asksTheReleaseFileForTheVersionFirst() throws Exception {
        machine.install("opt/jdk", "17").released("opt/jdk", "25.0.3+9-LTS");
        assertThat(machine.launch().out()).startsWith("opt/jdk in ");
    }

    @ParameterizedTest
    @CsvSource({
        "run --input=small, true",
        "run --input small, true",
        "run, true",
        "serve --once --input=small, true",
        "serve --input=small, false",
        "run --input=middle, true",
        "run --input=large, false",
        "run --month=2026-10 --input large, false",
        "serve --once --input=large, false"
    })
    void leavesTheOptimisingCompilerOutForSmallRegisters(String arguments, boolean left) throws Exception {
        machine.install("opt/jdk", "25");
        Files.writeString(
                Files.createDirectories(machine.root().resolve("small")).resolve("a.csv"), "reference\n");
        // As the disk has it: blocks, so the bytes are written, and differ.
        Files.write(
                Files.createDirectories(machine.root().resolve("middle")).resolve("a.csv"),
                randomBytes(31 * 1024 * 1024));
        Files.write(
                Files.createDirectories(machine.root().resolve("large")).resolve("a.csv"),
                randomBytes(33 * 1024 * 1024));

        String launched = machine.launch(arguments.split(" ")).out();
        assertThat(launched.contains("<-XX:TieredStopAtLevel=1>")).isEqualTo(left);
        assertThat(launched.contains("<-XX:+TieredCompilation>")).isEqualTo(!left);
    }

    @ParameterizedTest
    @CsvSource({"serve, true", "serve --port=0, true", "serve --once, false", "run, false"})
    void endsAServiceWhoseMemoryIsUsedUp(String arguments, boolean ends) throws Exception {
        machine.install("opt/jdk", "25");

        assertThat(machine.launch(arguments.split(" ")).out().contains("<-XX:+ExitOnOutOfMemoryError>"))
                .isEqualTo(ends);
    }

    @Test
    void findsItsFolderThroughSymbolicLinks() throws Exception {
        machine.install("opt/jdk", "21");
        Path absolute = Files.createSymbolicLink(machine.root().resolve("absolute"), machine.launcher());
        Files.createDirectories(machine.root().resolve("some where"));
        Path relative = Files.createSymbolicLink(
                machine.root().resolve("some where/relative"), Path.of("..").resolve(absolute.getFileName()));
        assertThat(machine.run(relative, machine.root()).out())
                .contains("<" + machine.root() + "/twelvemonth/lib/twelvemonth.jar>");
    }

    @Test
    void runsInTheCallersFolder() throws Exception {
        machine.install("opt/jdk", "21");
        Path folder = Files.createDirectories(machine.root().resolve("work here"));
        assertThat(machine.run(machine.launcher(), folder).out()).startsWith("opt/jdk in " + folder + "\n");
    }

    @Test
    void handsOnTheExitCode() throws Exception {
        machine.install("opt/jdk", "21").with("FAKE_EXIT", "3");
        assertThat(machine.launch().exitCode()).isEqualTo(3);
    }

    @Test
    void passesTheShellsLinter() throws Exception {
        Path shellcheck =
                Tools.require("shellcheck", Path.of("/usr/bin/shellcheck"), Path.of("/opt/homebrew/bin/shellcheck"));
        Path file = Path.of("src/main/dist/twelvemonth").toAbsolutePath();
        assertThat(machine.run(shellcheck, machine.root(), file.toString())).isEqualTo(new Result(0, "", ""));
    }

    private static byte[] randomBytes(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
