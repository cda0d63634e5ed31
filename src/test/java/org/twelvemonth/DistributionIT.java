package org.twelvemonth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

class DistributionIT {
    private static final Path FOLDER = Path.of("target/twelvemonth");

    @Test
    void holdsWhatARunNeedsAndWhatTheLicencesAskFor() {
        assertThat(Stream.of(
                                "twelvemonth",
                                "lib/twelvemonth.jar",
                                "config/twelvemonth.yaml",
                                "input/README.md",
                                "README.md",
                                "SECURITY.md",
                                "CHANGELOG.md",
                                "LICENSE",
                                "NOTICE",
                                "THIRD-PARTY.txt")
                        .map(FOLDER::resolve))
                .allSatisfy(file -> assertThat(file).isRegularFile());
    }

    @Test
    void holdsEveryLibraryThatTheJarNamesAndNoOther() throws IOException {
        assertThat(libraries()).containsExactlyInAnyOrderElementsOf(classPath());
    }

    @Test
    void namesTheLicenceOfEveryLibrary() throws IOException {
        String notices = Files.readString(FOLDER.resolve("THIRD-PARTY.txt"));
        List<String> named = notices.lines()
                .filter(line -> line.matches("\\S+:\\S+:\\S+"))
                .map(line -> line.replaceFirst("[^:]+:", "").replace(':', '-') + ".jar")
                .toList();
        assertThat(named).containsAll(libraries());
    }

    @Test
    void tellsItsPartsWithoutClockOrRandomNumber() throws IOException {
        Path parts = Tools.require(
                "the bill of materials (Maven makes none with --offline)", FOLDER.resolve("application.cdx.json"));
        assertThat(Files.readString(parts))
                .contains("pkg:maven/org.hsqldb/hsqldb@")
                .doesNotContain("\"serialNumber\"", "\"timestamp\"");
    }

    @Test
    void zipKeepsTheLauncherExecutable() throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath("target/twelvemonth.zip").get()) {
            assertThat(zip.getEntry("twelvemonth/twelvemonth").getUnixMode() & 0777)
                    .isEqualTo(0755);
        }
    }

    @Test
    void startsWithTheJavaOfTheseTests(@TempDir Path folder) throws Exception {
        Machine machine = new Machine(folder).with("JAVA_HOME", System.getProperty("java.home"));
        Machine.Result result = machine.run(FOLDER.resolve("twelvemonth").toAbsolutePath(), folder, "--help");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("twelvemonth");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void tellsTheVersionOfThePom(@TempDir Path folder) throws Exception {
        Machine machine = new Machine(folder).with("JAVA_HOME", System.getProperty("java.home"));
        Machine.Result result = machine.run(FOLDER.resolve("twelvemonth").toAbsolutePath(), folder, "--version");
        assertThat(result.out()).isEqualTo("twelvemonth " + Pom.version() + "\n");
    }

    @Test
    void runsAsTheReadmeScriptsIt(@TempDir Path folder) throws Exception {
        FileSystemUtils.copyRecursively(FOLDER, folder.resolve("twelvemonth"));
        Machine machine = new Machine(folder.resolve("machine"))
                .onThePathOfThisMachine()
                .with("JAVA_HOME", System.getProperty("java.home"));
        assertThat(folder.resolve("twelvemonth/twelvemonth").toFile().setExecutable(true))
                .isTrue();

        Machine.Result sealed = script(machine, folder, readmeScript());
        Machine.Result refused =
                script(machine, folder, readmeScript().replace("--month=2026-10", "--month=2026-10 --input=docs"));

        assertThat(sealed.exitCode()).as(sealed.err()).isZero();
        Path edition = Path.of(sealed.out().strip());
        assertThat(edition).endsWith(Path.of("output/2026-10/edition-1"));
        assertThat(JsonMapper.shared()
                        .readTree(edition.resolve("manifest.json"))
                        .at("/versions/twelvemonth")
                        .stringValue())
                .isEqualTo(Pom.version());
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
    }

    private static String readmeScript() throws IOException {
        return Pattern.compile("```\n(printed=.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> block.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static Machine.Result script(Machine machine, Path folder, String readme) throws Exception {
        return machine.run(
                Path.of("/bin/sh"), folder.resolve("twelvemonth"), "-c", readme + "printf '%s\\n' \"$edition\"\n");
    }

    private static List<String> libraries() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("lib"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.equals("twelvemonth.jar"))
                    .toList();
        }
    }

    private static List<String> classPath() throws IOException {
        try (JarFile jar = new JarFile(FOLDER.resolve("lib/twelvemonth.jar").toFile())) {
            String path = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.of(path.split(" "))
                    .map(entry -> entry.replaceFirst("^\\./", ""))
                    .toList();
        }
    }
}
