package org.twelvemonth.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;

/**
 * One command, run as a shell would run it, at noon on 22 November 2026.
 *
 * @param exitCode what the process would end with
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error, without {@code closed}
 * @param closed what it told there of folders and files that other accounts could open and that it closed: most tests make
 *     their folders as the umask has it
 */
public record CommandLineRun(int exitCode, String out, String err, String closed) {
    private static final String CLOSED = "Other accounts of this machine could open ";
    private static final Pattern LINE = Pattern.compile("(?<=\n)");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** A run that told nothing of open folders. */
    public CommandLineRun(int exitCode, String out, String err) {
        this(exitCode, out, err, "");
    }

    /** Runs a command with the arguments as they are. */
    public static CommandLineRun of(String... args) {
        return at(NOON, args);
    }

    /** Runs a command when the clock stands at that moment. */
    public static CommandLineRun at(Instant now, String... args) {
        return at(InstantSource.fixed(now), args);
    }

    /** Runs a command by a clock of its own. */
    static CommandLineRun at(InstantSource clock, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Twelvemonth.commandLine(clock, args)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        int exitCode = commandLine.execute(ServiceUserSettings.in(List.of(args)).toArray(String[]::new));
        String told = ServiceUserSettings.originals(err.toString());
        return new CommandLineRun(
                exitCode,
                ServiceUserSettings.originals(out.toString()),
                lines(told, line -> !line.startsWith(CLOSED)),
                lines(told, line -> line.startsWith(CLOSED)));
    }

    private static String lines(String text, Predicate<String> which) {
        return LINE.splitAsStream(text).filter(which).collect(Collectors.joining());
    }

    /** The last line of standard output: for {@code run}, the edition's folder. */
    public Path folder() {
        if (lines().isEmpty()) {
            throw new IllegalStateException("Nothing was made (exit " + exitCode + "):\n" + err);
        }
        return Path.of(lines().getLast());
    }

    /** Standard output, line by line. */
    public List<String> lines() {
        return out.lines().toList();
    }
}
