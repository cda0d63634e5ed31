package org.twelvemonth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Test
    void usesTheArchiveOfTheVeryJavaThatStarts() throws Exception {
        machine.install("opt/jdk", "25").released("opt/jdk", "25.0.3+9-LTS");
        Path lib = Files.createDirectories(machine.root().resolve("twelvemonth/lib"));
        Files.writeString(lib.resolve("archive-made-in"), lib.getParent() + "\n");
        Files.createFile(lib.resolve("twelvemonth-25.0.2+1-LTS.aot"));
        assertThat(machine.launch().out()).contains("<-Xshare:auto>").doesNotContain("AOTCache");

        Path archive = Files.createFile(lib.resolve("twelvemonth-25.0.3+9-LTS.aot"));
        assertThat(machine.launch().out()).contains("<-XX:AOTCache=" + archive + ">");
    }

    @Test
    void usesNoArchiveThatWasMadeInAnotherFolderOrNobodyKnowsWhere() throws Exception {
        machine.install("opt/jdk", "25").released("opt/jdk", "25.0.3+9-LTS");
        Path lib = Files.createDirectories(machine.root().resolve("twelvemonth/lib"));
        Files.createFile(lib.resolve("twelvemonth-25.0.3+9-LTS.aot"));
        assertThat(machine.launch().out()).contains("<-Xshare:auto>").doesNotContain("AOTCache");

        Files.writeString(lib.resolve("archive-made-in"), lib.getParent() + "-before\n");
        assertThat(machine.launch().out()).contains("<-Xshare:auto>").doesNotContain("AOTCache");
    }

    @Test
    void findsTheReleaseOfAJavaBehindLinks() throws Exception {
        machine.install("jdk", "25").released("jdk", "25.0.3+9-LTS").onPath("jdk");
        Path lib = Files.createDirectories(machine.root().resolve("twelvemonth/lib"));
        Files.writeString(lib.resolve("archive-made-in"), lib.getParent() + "\n");
        Path archive = Files.createFile(lib.resolve("twelvemonth-25.0.3+9-LTS.aot"));
        assertThat(machine.launch().out()).contains("<-XX:AOTCache=" + archive + ">");
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
        assertThat(launched.contains("<-XX:ReservedCodeCacheSize=240m>")).isEqualTo(left);
        assertThat(launched.contains("<-XX:NewRatio=3>")).isEqualTo(left);
        assertThat(launched)
                .as("sizes in bytes, beside which the archive might not fit into a small heap")
                .doesNotContainPattern("NewSize|Xmn|Xms|Xmx");
        assertThat(launched)
                .contains(
                        "<-Djdk.util.jar.version=21>",
                        "<-Dspring.aot.enabled=true>",
                        "<-Dspring.backgroundpreinitializer.ignore=true>");
        assertThat(launched.contains("<-XX:NewRatio=1>")).isEqualTo(!left);
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

    @ParameterizedTest
    @ValueSource(strings = {"twelvemonth", "faster-start"})
    void passesTheShellsLinter(String script) throws Exception {
        Path shellcheck =
                Tools.require("shellcheck", Path.of("/usr/bin/shellcheck"), Path.of("/opt/homebrew/bin/shellcheck"));
        Path file = Path.of("src/main/dist", script).toAbsolutePath();
        assertThat(machine.run(shellcheck, machine.root(), file.toString())).isEqualTo(new Result(0, "", ""));
    }

    @Test
    void leavesNoCompilerOutWhileTheArchiveIsMade() throws Exception {
        machine.install("opt/jdk", "25").with("TWELVEMONTH_MAKE_ARCHIVE", "yes");
        assertThat(machine.launch("run").out())
                .contains("<-XX:AOTCacheOutput=", "<-XX:Tier4CompileThreshold=")
                .doesNotContain("TieredStopAtLevel");
    }

    private static byte[] randomBytes(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
