package org.twelvemonth.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders for runs of their own, apart from the project's.
 *
 * @param root the folder that holds {@code input}, {@code output} and {@code data}
 */
public record WorkingFolder(Path root) {
    /** The headings that most tests write; the columns that matter for the list. */
    public static final String HEADER =
            "reference,country,title,status,delivery_start,delivery_end,disclosure,disclosure_approver,"
                    + "disclosure_decided_on,withholding_grounds,approved_on,updated_at";

    /** A row under {@link #HEADER} that puts the country on the list for 2026-10. */
    public static String published(String reference, String country) {
        return reference + "," + country
                + ",Training,COMPLETED,2026-02-01,2026-03-01,PUBLISH,Director,2026-04-01,,2026-01-15,";
    }

    /** A row under {@link #HEADER} that keeps a country back. */
    public static String withheld(String reference, String country) {
        return reference + "," + country + ",Training,COMPLETED,2026-02-01,2026-03-01,WITHHOLD,,,S31,2026-01-15,";
    }

    /** Writes a record file. */
    public WorkingFolder with(String name, String... lines) throws IOException {
        Files.createDirectories(input());
        Files.writeString(input().resolve(name), String.join("\r\n", lines) + "\r\n");
        return this;
    }

    /** Copies the project's sample records. */
    public WorkingFolder withSample() throws IOException {
        Files.createDirectories(input());
        try (Stream<Path> files = Files.list(Path.of("input"))) {
            for (Path file : files.toList()) {
                Files.copy(file, input().resolve(file.getFileName()));
            }
        }
        return this;
    }

    /** Adds an account with its password and its roles, such as {@code viewer}. */
    public WorkingFolder withAccount(String name, String password, String... roles) {
        Stream<String> args = Stream.concat(Stream.of(name), Stream.of(roles).map(role -> "--role=" + role));
        CommandLineRun run = executeWithInput(password + "\n", "account add", args.toArray(String[]::new));
        if (run.exitCode() != 0) {
            throw new IllegalStateException(run.err());
        }
        return this;
    }

    /** Runs a command, such as {@code run} or {@code account add}, on these folders, with the sample's settings. */
    public CommandLineRun execute(String command, String... more) {
        return executeWith(Path.of("config", "twelvemonth.yaml"), command, more);
    }

    /** Runs a command on these folders, with something on its standard input. */
    public CommandLineRun executeWithInput(String input, String command, String... more) {
        return executeWithInput(input, Path.of("config", "twelvemonth.yaml"), command, more);
    }

    /** Runs a command on these folders, with settings of its own and something on its standard input. */
    public CommandLineRun executeWithInput(String input, Path config, String command, String... more) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return executeWith(config, command, more);
        } finally {
            System.setIn(before);
        }
    }

    /** Runs a command on these folders, with settings of its own. */
    public CommandLineRun executeWith(Path config, String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command.split(" ")));
        args.addAll(List.of(
                "--input=" + input(), "--output=" + output(), "--data=" + root.resolve("data"), "--config=" + config));
        args.addAll(List.of(more));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    /** The folder with the record files. */
    public Path input() {
        return root.resolve("input");
    }

    /** The folder that receives the editions. */
    public Path output() {
        return root.resolve("output");
    }
}
