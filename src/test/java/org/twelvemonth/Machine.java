package org.twelvemonth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeMap;

/** A machine as the launcher sees it: some Javas of given versions, a PATH without any, and the launcher's folder. */
final class Machine {
    private static final Path LAUNCHER = Path.of("src/main/dist/twelvemonth");
    private static final List<String> COMMANDS =
            List.of("cat", "cksum", "dirname", "du", "find", "id", "locale", "mkdir", "readlink", "rm", "sed");

    /** What a run of a program gave. */
    record Result(int exitCode, String out, String err) {}

    private final Path root;
    private final Path commands;
    private final TreeMap<String, String> environment = new TreeMap<>();

    Machine(Path folder) throws IOException {
        root = Files.createDirectories(folder).toRealPath();
        commands = Files.createDirectories(root.resolve("bin"));
        for (String command : COMMANDS) {
            Path original = Tools.require(command, Path.of("/usr/bin", command), Path.of("/bin", command));
            executable(commands.resolve(command), "#!/bin/sh\nexec " + original + " \"$@\"\n");
        }
        environment.put("PATH", commands.toString());
        environment.put("HOME", root.resolve("home").toString());
        // The usual places are looked for below the root, so that this machine's own Javas play no part.
        String script = Files.readString(LAUNCHER).replaceAll(" (/(usr|opt|Library)/\\S*\\*)", " " + root + "$1");
        executable(launcher(), script);
        Files.writeString(
                Files.createDirectories(root.resolve("twelvemonth/lib")).resolve("twelvemonth.jar"), "the program");
    }

    Path root() {
        return root;
    }

    Path launcher() {
        return root.resolve("twelvemonth/twelvemonth");
    }

    Machine with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Installs a Java that tells its arguments, one a line in angle brackets, after its own folder. */
    Machine install(String folder, String version) throws IOException {
        executable(root.resolve(folder).resolve("bin/java"), """
                #!/bin/sh
                if [ "$1" = -version ]; then
                    echo 'Picked up JAVA_TOOL_OPTIONS: -Dversion="11"' >&2
                    echo 'openjdk version "%s" 2026-01-01' >&2
                    exit 0
                fi
                echo "%s in $(pwd)"
                for argument in "$@"; do echo "<$argument>"; done
                exit "${FAKE_EXIT:-0}"
                """.formatted(version, folder));
        return this;
    }

    /** Gives the Java of the folder a release file. */
    Machine released(String folder, String build) throws IOException {
        Files.writeString(
                root.resolve(folder).resolve("release"),
                "JAVA_RUNTIME_VERSION=\"%1$s\"\nJAVA_VERSION=\"%2$s\"\n"
                        .formatted(build, build.replaceFirst("\\+.*", "")));
        return this;
    }

    Machine installBroken(String folder) throws IOException {
        executable(root.resolve(folder).resolve("bin/java"), "#!/bin/sh\nexit 127\n");
        return this;
    }

    /** Puts the Java of the folder on the PATH. */
    Machine onPath(String folder) throws IOException {
        Files.createSymbolicLink(commands.resolve("java"), root.resolve(folder).resolve("bin/java"));
        return this;
    }

    /** Lets programs find all commands of the real machine. */
    Machine onThePathOfThisMachine() {
        return with("PATH", System.getenv("PATH"));
    }

    Result launch(String... arguments) throws IOException, InterruptedException {
        return run(launcher(), root, arguments);
    }

    Result run(Path program, Path workingFolder, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(root, "out", ".txt");
        Path err = Files.createTempFile(root, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(program.toString());
        builder.command().addAll(List.of(arguments));
        builder.directory(workingFolder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Result(exitCode, Files.readString(out), Files.readString(err));
    }

    private static void executable(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
