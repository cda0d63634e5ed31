package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache or a copy compares time and size, and must notice that the list is another one. */
class PublicationTimesTests {
    @TempDir
    Path temp;

    private WorkingFolder folder;

    @BeforeEach
    void putRecordsIn() throws IOException {
        folder = new WorkingFolder(temp)
                .with("a.csv", HEADER, fresh("R-1", "Fiji"))
                .withAccount("jo", "three plain words", "reviewer");
    }

    @Test
    void isLaterForEveryOtherListAlsoOfTheSameSize() throws IOException {
        List<Instant> times = new ArrayList<>();
        // Names of the same length: the lists have the same size.
        for (String country : List.of("Fiji", "Cuba", "Oman", "Peru", "Togo", "Mali")) {
            folder.with("a.csv", HEADER, fresh("R-1", country));
            publish("2026-10");
            times.add(time());
        }

        assertThat(times).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void isLaterAfterAWithdrawalThanThatOfWhatWasWithdrawn() throws IOException {
        publish("2026-10");
        Instant first = time();
        folder.with("a.csv", HEADER, fresh("R-1", "Cuba"));
        publish("2026-10");
        Instant second = time();

        decide("withdraw", "2026-10", "--reason=Wrong");
        Instant back = time();
        decide("withdraw", "2026-10", "--reason=Wrong too");
        folder.with("a.csv", HEADER, fresh("R-1", "Oman"));
        publish("2026-10");
        Instant third = time();

        assertThat(List.of(first, second, back, third)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void isLaterForAnEarlierMonthThatIsPublishedAfterALaterOneWasWithdrawn() throws IOException {
        publish("2026-10");
        Instant october = time();
        decide("withdraw", "2026-10", "--reason=Wrong");
        publish("2026-09");

        assertThat(time()).isAfter(october);
    }

    @Test
    void isLaterThanThatOfAnEarlierVersionsPublicationEvenOnceThatIsRemoved() throws IOException {
        publish("2026-10");
        Instant ofEarlierVersion = Instant.parse("2026-11-01T00:00:00Z");
        try (Stream<Path> files = Files.list(folder.output().resolve("published/1"))) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(ofEarlierVersion));
            }
        }
        Files.delete(folder.output().resolve("published/.last-modified.json"));
        decide("withdraw", "2026-10", "--reason=Wrong");
        folder.with("a.csv", HEADER, fresh("R-1", "Cuba"));
        publish("2026-10");

        assertThat(time()).isAfter(ofEarlierVersion);
    }

    @Test
    void isTheSameWhereverAndWheneverTheSameIsPublishedFirst() throws IOException {
        publish("2026-10");
        Instant here = time();
        WorkingFolder other = new WorkingFolder(Files.createDirectory(temp.resolve("other")))
                .with("a.csv", HEADER, fresh("R-1", "Fiji"))
                .withAccount("jo", "three plain words", "reviewer");
        folder = other;
        publish("2026-10");

        assertThat(time()).isEqualTo(here).isBetween("2026-10-31T00:00:00Z", "2026-10-31T11:59:59Z");
    }

    @Test
    void isTheSameForAllFilesAndTheirFolder() throws IOException {
        publish("2026-10");

        try (Stream<Path> paths = Files.walk(folder.output().resolve("published/1"))) {
            assertThat(paths.map(PublicationTimesTests::time))
                    .hasSizeGreaterThan(3)
                    .containsOnly(time());
        }
    }

    private void publish(String month) {
        CommandLineRun run = folder.execute("run", "--month=" + month);
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> acknowledged = folder.execute("findings", month).lines().stream()
                .skip(1)
                .map(line -> "--acknowledge=" + line.substring(0, 12))
                .toList();
        decide("approve", month, acknowledged.toArray(String[]::new));
    }

    private void decide(String command, String edition, String... more) {
        List<String> args = new ArrayList<>(List.of(edition, "--as=jo"));
        args.addAll(List.of(more));
        CommandLineRun run = folder.executeWithInput("three plain words\n", command, args.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private Instant time() {
        return time(folder.output().resolve("published/current/countries-assisted.csv"));
    }

    private static Instant time(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fresh(String reference, String country) {
        return published(reference, country) + "2026-10-20";
    }
}
