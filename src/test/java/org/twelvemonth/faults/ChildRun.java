package org.twelvemonth.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.twelvemonth.cli.ServiceUserSettings;
import org.twelvemonth.cli.WorkingFolder;

/** The packaged program in a JVM of its own, building the edition of a month. */
final class ChildRun {
    private static final Path JAR =
            Path.of("target/twelvemonth/lib/twelvemonth.jar").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path out;
    private final Path err;

    private ChildRun(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts it; returns at once. */
    static ChildRun start(WorkingFolder folder, String month, String... javaOptions) throws IOException {
        return command(folder, List.of(javaOptions), "run", "--month=" + month);
    }

    /** Starts a command on these folders, in a JVM with these options; returns at once. */
    static ChildRun command(WorkingFolder folder, List<String> javaOptions, String... arguments) throws IOException {
        Path out = Files.createTempFile(folder.root(), "out", ".txt");
        Path err = Files.createTempFile(folder.root(), "err", ".txt");
        List<String> command = new ArrayList<>(
                List.of(JAVA.toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(ServiceUserSettings.in(List.of(arguments)));
        command.addAll(List.of(
                "--input=" + folder.input(),
                "--output=" + folder.output(),
                "--data=" + folder.root().resolve("data")));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new ChildRun(process, out, err);
    }

    /** Waits for its end, and gives its exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The run did not end within " + PATIENCE_SECONDS + " seconds.");
        }
        return process.exitValue();
    }

    /** Kills it, as kill -9 does, unless it ends before that many milliseconds; tells whether it was killed. */
    boolean killAfter(long milliseconds) throws InterruptedException {
        if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.destroyForcibly().waitFor();
        return true;
    }

    /** Asks it to end, as SIGTERM does. */
    void askToEnd() {
        process.destroy();
    }

    /** Waits until it has written the text to standard error. */
    void awaitErr(String text) throws IOException, InterruptedException {
        while (process.isAlive() && !err().contains(text)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    long process() {
        return process.pid();
    }

    /** Waits until it has written the text to standard output. */
    void awaitOut(String text) throws IOException, InterruptedException {
        while (process.isAlive() && !out().contains(text)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }
}
