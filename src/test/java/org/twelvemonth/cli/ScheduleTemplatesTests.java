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
                .contains(
                        "TimeoutStopSec=40",
                        "SuccessExitStatus=143",
                        "Restart=on-failure",
                        "RestartSec=60",
                        "RestartPreventExitStatus=2",
                        "StartLimitIntervalSec=2h",
                        "StartLimitBurst=60");
        assertThat(ExitCode.USAGE.number()).as("the code of wrong settings").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelvemonth.service", "twelvemonth-once.service"})
    void letTheProcessDoNoMoreThanItNeeds(String unit) throws IOException {
        assertThat(Files.readAllLines(TEMPLATES.resolve(unit)))
                .contains(
                        "User=twelvemonth",
                        "UMask=0077",
                        "StateDirectory=twelvemonth",
                        "StateDirectoryMode=0711",
                        "ProtectSystem=strict",
                        "ProtectHome=true",
                        "PrivateTmp=true",
                        "PrivateDevices=true",
                        "PrivateMounts=true",
                        "DevicePolicy=closed",
                        "ProtectProc=invisible",
                        "ProtectClock=true",
                        "ProtectHostname=true",
                        "ProtectControlGroups=true",
                        "ProtectKernelLogs=true",
                        "ProtectKernelModules=true",
                        "ProtectKernelTunables=true",
                        "NoNewPrivileges=true",
                        "CapabilityBoundingSet=",
                        "AmbientCapabilities=",
                        "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX",
                        "RestrictNamespaces=true",
                        "RestrictRealtime=true",
                        "RestrictSUIDSGID=true",
                        "LockPersonality=true",
                        "RemoveIPC=true",
                        "KeyringMode=private",
                        "SystemCallArchitectures=native",
                        "SystemCallErrorNumber=EPERM",
                        "MemoryMax=2G",
                        "MemorySwapMax=0",
                        "LimitCORE=0",
                        "TasksMax=512")
                .containsSubsequence(
                        "SystemCallFilter=@system-service",
                        "SystemCallFilter=~@privileged @resources",
                        "SystemCallFilter=@chown")
                // Java writes the code that it runs, and reads /proc/cgroups.
                .noneMatch(line -> line.startsWith("MemoryDenyWriteExecute=") || line.startsWith("ProcSubset="));
    }

    /** By systemd's own count: at most 1.5, where a service without any bounds has nearly 10. */
    @ParameterizedTest
    @ValueSource(strings = {"twelvemonth.service", "twelvemonth-once.service"})
    void areRatedWellBySystemd(String unit) throws Exception {
        Path report = temp.resolve("report");

        Process security = systemdAnalyze(
                report,
                "security",
                "--offline=true",
                "--threshold=15",
                copied(unit).toString());

        assertThat(security.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(security.exitValue()).as(Files.readString(report)).isZero();
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
    @ValueSource(strings = {"twelvemonth.service", "twelvemonth-once.service", "twelvemonth.timer"})
    void areUnitsThatSystemdAccepts(String unit) throws Exception {
        for (String name : List.of("twelvemonth.service", "twelvemonth-once.service", "twelvemonth.timer")) {
            copied(name);
        }
        Path said = temp.resolve("said");

        Process verify =
                systemdAnalyze(said, "verify", "--man=no", temp.resolve(unit).toString());

        assertThat(verify.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(said))
                .filteredOn(line -> line.contains("twelvemonth"))
                .isEmpty();
        assertThat(verify.exitValue()).as(Files.readString(said)).isZero();
    }

    /** A unit whose launcher is in a place that exists. */
    private Path copied(String unit) throws IOException {
        Path launcher = temp.resolve("twelvemonth");
        if (Files.notExists(launcher)) {
            Files.createFile(launcher);
            Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return Files.writeString(
                temp.resolve(unit),
                Files.readString(TEMPLATES.resolve(unit)).replace("/opt/twelvemonth/twelvemonth ", launcher + " "));
    }

    private static Process systemdAnalyze(Path printed, String... arguments) throws IOException {
        Path analyze =
                Tools.require("systemd-analyze", Path.of("/usr/bin/systemd-analyze"), Path.of("/bin/systemd-analyze"));
        return new ProcessBuilder(Stream.concat(Stream.of(analyze.toString()), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
    }
}
