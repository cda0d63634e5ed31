package org.twelvemonth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.Machine.Result;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.RecordFiles;

/** {@code faster-start}, with a program in the place of ours that keeps what it is given to read. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "faster-start is a POSIX shell script")
class FasterStartIT {
    private static final String KEEPS_ITS_INPUT = """
            #!/bin/sh
            home=$(dirname "$0")
            for argument; do
                case $argument in --input=*) cp -R "${argument#--input=}" "$home/read" ;; esac
            done
            printf '%s' "$TWELVEMONTH_MAKE_ARCHIVE" >"$home/lib/twelvemonth-25.aot"
            """;

    private Machine machine;
    private Path home;
    private Path temporary;

    @BeforeEach
    void aDistribution(@TempDir Path folder) throws IOException {
        machine = new Machine(folder).onThePathOfThisMachine();
        home = machine.root().resolve("dist");
        temporary = Files.createDirectories(machine.root().resolve("temporary"));
        machine.with("TMPDIR", temporary.toString());
        Files.createDirectories(home.resolve("lib"));
        Files.createDirectories(home.resolve("input"));
        Files.copy(Path.of("src/main/dist/faster-start"), home.resolve("faster-start"));
        Files.createFile(home.resolve("lib/twelvemonth-24.aot"));
        Files.createFile(home.resolve("lib/archive-made-in"));
    }

    @Test
    void runsOnTheInputFolderAndOnARegisterThatIsMadeUp() throws Exception {
        program(KEEPS_ITS_INPUT);
        for (String sample : new String[] {"engagements-2025-2026.csv", "engagements-autumn-2026.xlsx", "README.md"}) {
            Files.copy(Path.of("input", sample), home.resolve("input").resolve(sample));
        }

        assertThat(fasterStart().exitCode()).isZero();

        assertThat(temporary).isEmptyDirectory();
        assertThat(home.resolve("lib/twelvemonth-25.aot")).hasContent("yes");
        assertThat(home.resolve("lib/twelvemonth-24.aot")).doesNotExist();
        assertThat(home.resolve("lib/archive-made-in")).hasContent(home.toString());
        assertThat(home.resolve("read/engagements-2025-2026.csv"))
                .hasSameBinaryContentAs(Path.of("input/engagements-2025-2026.csv"));
        assertThat(RecordFiles.in(home.resolve("read")))
                .extracting(RecordFile::name)
                .containsExactly("engagements-2025-2026.csv", "engagements-autumn-2026.xlsx", "made-up.csv");
    }

    @Test
    void leavesNothingBehindWhenItIsInterrupted() throws Exception {
        program("#!/bin/sh\nkill -TERM $PPID\n");

        assertThat(fasterStart().exitCode()).isEqualTo(1);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void makesUpRecordsThatAreAllAccepted() throws Exception {
        program(KEEPS_ITS_INPUT);

        assertThat(fasterStart().exitCode()).isZero();

        Intake intake = new Intake(CountryRegister.load(ContinentScheme.M49, Map.of()));
        assertThat(intake.read(RecordFiles.in(home.resolve("read")).getFirst()).outcomes())
                .hasSize(100_000)
                .hasOnlyElementsOfType(Outcome.Accepted.class)
                .extracting(outcome -> ((Outcome.Accepted) outcome).engagement().reference())
                .doesNotHaveDuplicates();
    }

    @Test
    void saysWhyThereIsNoArchive() throws Exception {
        program("#!/bin/sh\necho No Java to be found. >&2\nexit 1\n");

        assertThat(fasterStart())
                .isEqualTo(new Result(
                        1,
                        "",
                        "No Java to be found.\nNo archive was made; twelvemonth works without it. The archive needs Java 25"
                                + " or newer.\n"));
        try (Stream<Path> archives = Files.list(home.resolve("lib"))) {
            assertThat(archives).isEmpty();
        }
    }

    private void program(String script) throws IOException {
        Path program = Files.writeString(home.resolve("twelvemonth"), script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private Result fasterStart() throws Exception {
        return machine.run(
                Path.of("/bin/sh"), home, home.resolve("faster-start").toString());
    }
}
