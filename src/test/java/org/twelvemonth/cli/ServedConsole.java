package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** {@code serve}, started on folders of its own and on any port, until it is closed. */
public final class ServedConsole implements AutoCloseable {
    /** The clock of a service that is not told another, 22 November 2026: 2026-10 is the last complete month. */
    public static final InstantSource NOVEMBER = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Thread service;

    private ServedConsole(InstantSource clock, List<String> args) {
        CommandLine commandLine = Twelvemonth.commandLine(clock, "serve")
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        String[] arguments = ServiceUserSettings.in(args).toArray(String[]::new);
        service = new Thread(() -> commandLine.execute(arguments), "serve");
    }

    /** Starts it with the sample's settings, and returns once it answers and has looked for due months. */
    public static ServedConsole on(WorkingFolder folder, String... more) throws InterruptedException {
        return on(folder, NOVEMBER, more);
    }

    /** Starts it by that clock, with the sample's settings, and returns once it answers. */
    public static ServedConsole on(WorkingFolder folder, InstantSource clock, String... more)
            throws InterruptedException {
        List<String> args = new ArrayList<>(List.of(
                "serve",
                "--port=0",
                "--input=" + folder.input(),
                "--output=" + folder.output(),
                "--data=" + folder.root().resolve("data")));
        args.addAll(List.of(more));
        if (args.stream().noneMatch(arg -> arg.startsWith("--config="))) {
            args.add("--config=config/twelvemonth.yaml");
        }
        ServedConsole console = new ServedConsole(clock, args);
        console.service.start();
        console.awaitOutput("Serving");
        return console;
    }

    /** Where it answers, without a slash at the end. */
    public URI address() {
        Matcher address = ADDRESS.matcher(out.toString());
        assertThat(address.find()).as(out.toString()).isTrue();
        return URI.create(address.group(1));
    }

    /** What it has written to standard output so far. */
    public String out() {
        return out.toString();
    }

    /** Waits until standard output has the text. */
    public void awaitOutput(String text) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!out.toString().contains(text)) {
            assertThat(service.isAlive()).as("serving: " + out + err).isTrue();
            assertThat(System.nanoTime())
                    .as("patience with " + text + ": " + out + err)
                    .isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Override
    public void close() {
        service.interrupt();
        try {
            assertThat(service.join(PATIENCE)).as("ended").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
