package org.twelvemonth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import org.twelvemonth.cli.Tree;

/**
 * The same records, month and settings give the same bytes, whatever the machine is like. Each run is a process of its own,
 * started at another moment.
 */
class SameBytesIT {
    private static final Path OURS = Path.of(System.getProperty("java.home"));

    private static SortedMap<String, String> here;

    @TempDir
    Path temp;

    @BeforeAll
    static void runHere(@TempDir Path folder) throws Exception {
        here = Tree.of(run(OURS, folder, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.timezone=Pacific/Kiritimati -Duser.language=ar -Duser.country=EG -Dfile.encoding=ISO-8859-1",
                "-Duser.timezone=America/Los_Angeles -Duser.language=tr -Dfile.encoding=windows-1252 -XX:+UnlockExperimentalVMOptions -XX:hashCode=2",
                "-Duser.timezone=Asia/Bangkok -Duser.language=th -Duser.country=TH -XX:+UseParallelGC"
            })
    void areWrittenWhateverTheZoneLocaleAndCharset(String options) throws Exception {
        SortedMap<String, String> there = Tree.of(run(OURS, temp, List.of(options.split(" ", -1))));

        assertThat(there).isEqualTo(here);
        assertThat(here)
                .containsKeys(
                        "internal/engagements.xlsx",
                        "internal/summary.pdf",
                        "manifest.json",
                        "public/countries-assisted.html");
    }

    @Test
    void areWrittenByEveryJavaOfThisMachine() throws Exception {
        for (Path other : otherJavas()) {
            assertThat(Tree.of(run(other, Files.createDirectory(temp.resolve(other.getFileName())), List.of())))
                    .as(other.getFileName().toString())
                    .isEqualTo(here);
        }
    }

    /** Also where the program was moved since, when its ledger is there already. */
    @Test
    void areWrittenWithTheArchiveThatJavaMakesForAFasterStart() throws Exception {
        Path distribution = temp.resolve("twelvemonth");
        FileSystemUtils.copyRecursively(Path.of("target/twelvemonth"), distribution);
        distribution.resolve("twelvemonth").toFile().setExecutable(true);
        Machine machine = new Machine(temp.resolve("machine"))
                .with("JAVA_HOME", OURS.toString())
                .onThePathOfThisMachine();

        Machine.Result first = runArchived(machine, distribution, "first");
        Path archive = onlyArchive(machine);
        FileTime made = Files.getLastModifiedTime(archive);
        Machine.Result second = runArchived(machine, distribution, "second");
        Machine.Result moved = runArchived(machine, Files.move(distribution, temp.resolve("moved")), "second");

        assertThat(List.of(first, second, moved))
                .allSatisfy(run -> assertThat(run.exitCode()).as(run.err()).isZero());
        assertThat(first.out() + first.err() + second.out() + second.err() + moved.out() + moved.err())
                .doesNotContainIgnoringCase("archive")
                .doesNotContain("[warning]");
        assertThat(Files.getLastModifiedTime(archive))
                .as("the archive is used and not made again")
                .isEqualTo(made);
        assertThat(Tree.of(temp.resolve("first/output/2026-10/edition-1"))).isEqualTo(here);
        assertThat(Tree.of(temp.resolve("second/output/2026-10/edition-1"))).isEqualTo(here);
        assertThat(moved.out()).endsWith("second/output/2026-10/edition-1\n");
    }

    private static Path onlyArchive(Machine machine) throws IOException {
        try (Stream<Path> archives = Files.list(machine.root().resolve("home/.cache/twelvemonth"))) {
            List<Path> all = archives.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private Machine.Result runArchived(Machine machine, Path distribution, String folder) throws Exception {
        return machine.run(
                distribution.resolve("twelvemonth"),
                temp,
                "run",
                "--month=2026-10",
                "--config=" + Path.of("config/twelvemonth.yaml").toAbsolutePath(),
                "--input=" + Path.of("input").toAbsolutePath(),
                "--output=" + temp.resolve(folder + "/output"),
                "--data=" + temp.resolve(folder + "/data"));
    }

    /** The other Javas of at least 21 in the usual place; often there is none. */
    private static List<Path> otherJavas() throws IOException {
        Path usual = Path.of("/usr/lib/jvm");
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(usual)) {
            try (Stream<Path> children = Files.list(usual)) {
                for (Path java :
                        children.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                    Path release = java.resolve("release");
                    if (!java.equals(OURS.toRealPath())
                            && Files.isRegularFile(release)
                            && Files.readString(release).lines().anyMatch(SameBytesIT::isRecent)) {
                        found.add(java);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isRecent(String line) {
        return line.matches("JAVA_VERSION=\"(2[1-9]|[3-9]\\d).*");
    }

    private static Path run(Path java, Path folder, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of(
                "-jar",
                "target/twelvemonth/lib/twelvemonth.jar",
                "run",
                "--month=2026-10",
                "--output=" + folder.resolve("output"),
                "--data=" + folder.resolve("data")));
        Process process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("err"), StandardCharsets.ISO_8859_1))
                .isZero();
        return folder.resolve("output/2026-10/edition-1");
    }
}
