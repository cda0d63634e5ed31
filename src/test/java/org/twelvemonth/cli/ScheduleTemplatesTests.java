package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.scheduling.support.CronExpression;
import org.twelvemonth.Tools;
import picocli.CommandLine.ParseResult;

/** The templates for systemd and cron start what there is, as it wants to be started. */
class ScheduleTemplatesTests {
    private static final Path DIST = Path.of("src", "main", "dist");
    private static final Path TEMPLATES = DIST.resolve("schedule");
    private static final Pattern COMMAND = Pattern.compile("/opt/twelvemonth/(\\S+) (serve\\b.*)");

    @TempDir
    Path temp;

    static Stream<Path> templatesThatStartSomething() {
        return Stream.of("twelvemonth.service", "twelvemonth-once.service", "twelvemonth.cron")
                .map(TEMPLATES::resolve);
    }

    @ParameterizedTest
    @MethodSource("templatesThatStartSomething")
    void startsTheLauncherWithOptionsThatItHas(Path template) throws IOException {
        Matcher command = COMMAND.matcher(Files.readString(template));

        assertThat(command.find()).isTrue();
        assertThat(DIST.resolve(command.group(1))).isRegularFile();
        ParseResult parsed = Twelvemonth.commandLine(InstantSource.fixed(Instant.EPOCH))
                .parseArgs(command.group(2).split(" ", -1));
        assertThat(parsed.subcommand().commandSpec().name()).isEqualTo("serve");
        assertThat(parsed.subcommand().hasMatchedOption("--once")).isEqualTo(!template.endsWith("twelvemonth.service"));
        assertThat(command.find()).isFalse();
    }

    @Test
    void letsTheServiceEndInTheTimeAndWithTheCodeThatTheProgramNeeds() throws IOException {
        assertThat(Files.readAllLines(TEMPLATES.resolve("twelvemonth.service")))
                .contains("TimeoutStopSec=40", "SuccessExitStatus=143", "Restart=on-failure");
    }

    @Test
    void looksDailyAsTheServiceDoes() throws IOException {
        assertThat(Files.readAllLines(TEMPLATES.resolve("twelvemonth.timer")))
                .contains("OnCalendar=*-*-* 06:00:00 Europe/London", "Unit=twelvemonth-once.service");
        String cron = Files.readAllLines(TEMPLATES.resolve("twelvemonth.cron")).getLast();
        String[] fields = cron.split(" ", 7);
        assertThat(CronExpression.isValidExpression(
                        "0 " + String.join(" ", List.of(fields).subList(0, 5))))
                .isTrue();
        assertThat(fields[5]).as("the account").isEqualTo("twelvemonth");
    }

    /** As systemd itself reads them; the launcher stands in the place where they expect it. */
    @ParameterizedTest
    @ValueSource(strings = {"twelvemonth.service", "twelvemonth.timer"})
    void areUnitsThatSystemdAccepts(String unit) throws Exception {
        Path analyze =
                Tools.require("systemd-analyze", Path.of("/usr/bin/systemd-analyze"), Path.of("/bin/systemd-analyze"));
        Path launcher = Files.createFile(temp.resolve("twelvemonth"));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String name : List.of("twelvemonth.service", "twelvemonth-once.service", "twelvemonth.timer")) {
            String text =
                    Files.readString(TEMPLATES.resolve(name)).replace("/opt/twelvemonth/twelvemonth ", launcher + " ");
            Files.writeString(temp.resolve(name), text);
        }
        Path said = temp.resolve("said");

        Process verify = new ProcessBuilder(
                        analyze.toString(),
                        "verify",
                        "--man=no",
                        temp.resolve(unit).toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(verify.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(said))
                .filteredOn(line -> line.contains("twelvemonth"))
                .isEmpty();
        assertThat(verify.exitValue()).as(Files.readString(said)).isZero();
    }
}
