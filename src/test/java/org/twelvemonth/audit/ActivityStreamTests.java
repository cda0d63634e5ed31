package org.twelvemonth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.Workplace;

/** Somebody removes and changes lines of the stream of activity; a crash cuts one off. */
class ActivityStreamTests {
    @TempDir
    Path temp;

    private Instant now = Instant.parse("2026-10-31T12:00:00Z");
    private ActivityStream stream;

    @BeforeEach
    void writeFiveEntriesOfTwoMonths() throws IOException {
        Files.createDirectories(temp.resolve("data"));
        stream = stream();
        add(3);
        now = Instant.parse("2026-11-22T12:00:00Z");
        add(2);
    }

    @Test
    void findsNothingInAStreamThatIsAsItWasWritten() throws IOException {
        assertThat(stream.check()).isEqualTo(new ActivityStream.Check(5, List.of(), List.of()));
        assertThat(stream.check().whole()).isEqualTo("All 5 entries of the activity are as they were written.");
        assertThat(stream.all()).extracting(ActivityEntry::number).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void findsNothingWhereExpiredMonthsAreGone() throws IOException {
        Files.delete(october());

        assertThat(stream.check()).isEqualTo(new ActivityStream.Check(2, List.of(), List.of()));
        add(1);
        assertThat(stream.check()).isEqualTo(new ActivityStream.Check(3, List.of(), List.of()));
    }

    @Test
    void findsAndKeepsFindingThatTheEndWasCutOff() throws IOException {
        List<ActivityEntry> entries = stream.all();
        write(november(), lines(november()).subList(0, 1));

        assertThat(stream.check().problems()).containsExactly(unknown(entries.get(4)));

        add(1);
        ActivityEntry next = stream.all().getLast();
        assertThat(next.number()).isEqualTo(6);
        assertThat(stream.check().problems()).containsExactly(gap(next, entries.get(3)));
    }

    @Test
    void findsThatTheLastMonthOrAllMonthsWereRemoved() throws IOException {
        ActivityEntry last = stream.all().getLast();
        Files.delete(november());
        assertThat(stream.check().problems()).containsExactly(unknown(last));

        FileSystemUtils.deleteRecursively(temp.resolve("data/activity"));
        assertThat(stream.check().problems()).containsExactly(unknown(last));
    }

    @Test
    void findsARemovedMiddle() throws IOException {
        List<ActivityEntry> entries = stream.all();
        List<String> lines = lines(october());
        write(october(), List.of(lines.get(0), lines.get(2)));

        assertThat(stream.check().problems()).containsExactly(gap(entries.get(2), entries.get(0)));
    }

    @Test
    void findsAChangedEntry() throws IOException {
        write(
                november(),
                lines(november()).stream()
                        .map(line -> line.replace("\"actor\":\"jo\"", "\"actor\":\"ann\""))
                        .toList());

        assertThat(stream.check().problems())
                .hasSize(2)
                .allMatch(problem -> problem.contains(" of the activity was changed: its content has the hash "));
    }

    @Test
    void findsAMissingOrUnreadableHeadForEver() throws IOException {
        ActivityEntry last = stream.all().getLast();
        String missing = head() + " is missing or cannot be read, where the activity ends with entry 5 and the hash "
                + last.hash() + ".";
        for (String content : List.of("", "{}", "null", "nothing")) {
            Files.writeString(head(), content);
            assertThat(stream.check().problems()).as(content).containsExactly(missing);
        }
        Files.delete(head());
        assertThat(stream.check().problems()).containsExactly(missing);

        add(1);
        assertThat(stream.all()).extracting(ActivityEntry::activity).endsWith(Activity.HEAD_LOST, Activity.PAGE_OPENED);
        assertThat(stream.check().problems())
                .containsExactly("Entry 6 of the activity, with the hash "
                        + stream.all().get(5).hash()
                        + ", tells that activity-head.json was missing or could not be read: entries before it may have"
                        + " been removed.");
    }

    @Test
    void goesOnAfterALineThatACrashCutOff() throws IOException {
        String cut = "After entry 5 of the activity, a line was cut off while it was written, as by a crash.";
        for (String half :
                List.of("{", "{\"number\":6,\"at\":\"2026-11-22T12", "{\"number\":6,\"actor\":\"\u00c3", "\0\0\0")) {
            FileSystemUtils.deleteRecursively(temp.resolve("data"));
            writeFiveEntriesOfTwoMonths();
            Files.writeString(november(), half, StandardOpenOption.APPEND);
            assertThat(stream.check()).as(half).isEqualTo(new ActivityStream.Check(5, List.of(), List.of(cut)));

            add(2);

            assertThat(stream.check()).as(half).isEqualTo(new ActivityStream.Check(8, List.of(), List.of(cut)));
            assertThat(stream.all())
                    .filteredOn(entry -> entry.activity() == Activity.LINE_CUT_OFF)
                    .singleElement()
                    .extracting(ActivityEntry::number, ActivityEntry::actor, ActivityEntry::subject)
                    .containsExactly(6L, "the program", "after entry 5");
        }
    }

    @Test
    void takesNoTruncatedEntryForACrash() throws IOException {
        List<ActivityEntry> entries = stream.all();
        String content = Files.readString(november());
        Files.writeString(november(), content.substring(0, content.length() - 20));

        assertThat(stream.check().problems()).containsExactly(unknown(entries.get(4)));

        add(1);
        assertThat(stream.check().problems()).containsExactly(gap(stream.all().get(4), entries.get(3)));
    }

    @Test
    void agreesWhereACrashCameBetweenAnEntryAndItsHead() throws IOException {
        String before = Files.readString(head());
        add(1);
        Files.writeString(head(), before);

        assertThat(stream.check()).isEqualTo(new ActivityStream.Check(6, List.of(), List.of()));
        add(1);
        assertThat(stream.check()).isEqualTo(new ActivityStream.Check(7, List.of(), List.of()));
    }

    @Test
    void findsLinesThatAreNoEntries() throws IOException {
        List<String> lines = new ArrayList<>(lines(november()));
        List<String> others = List.of("null", "[]", "{}", "{\"number\":5}", "nothing");
        lines.addAll(others);
        write(november(), lines);

        assertThat(stream.check().problems())
                .containsExactlyElementsOf(others.stream()
                        .map(line -> "After entry 5 of the activity, a line with the SHA-256 " + Digest.of(line)
                                + " is no entry.")
                        .toList());
    }

    @Test
    void isOneChainWhereTheClockIsPutBack() throws IOException {
        now = Instant.parse("2026-10-01T12:00:00Z");
        add(1);

        assertThat(stream.check()).isEqualTo(new ActivityStream.Check(6, List.of(), List.of()));
    }

    @Test
    void isOneChainHoweverManyWriteAtOnce() throws Exception {
        Callable<Void> writing = () -> {
            stream().add(Activity.PAGE_OPENED, "jo", "/audit");
            return null;
        };
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            for (Future<Void> written :
                    writers.invokeAll(Stream.generate(() -> writing).limit(40).toList())) {
                written.get();
            }
        }

        assertThat(stream.check()).isEqualTo(new ActivityStream.Check(45, List.of(), List.of()));
    }

    private String unknown(ActivityEntry last) {
        return head() + " knows entry 5 with the hash " + last.hash()
                + ", which the activity does not have: its end was removed or changed.";
    }

    private static String gap(ActivityEntry next, ActivityEntry last) {
        return "Entry " + next.number() + " of the activity, with the hash " + next.hash()
                + ", does not continue entry " + last.number() + ", which has the hash " + last.hash()
                + ": something was removed, changed or put elsewhere.";
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            stream.add(Activity.PAGE_OPENED, "jo", "/editions/2026-10/1");
        }
    }

    private ActivityStream stream() {
        return new ActivityStream(
                new Workplace(temp.resolve("input"), temp.resolve("output"), temp.resolve("data"), Settings.DEFAULTS),
                () -> now);
    }

    private Path october() {
        return temp.resolve("data/activity/2026-10.jsonl");
    }

    private Path november() {
        return temp.resolve("data/activity/2026-11.jsonl");
    }

    private Path head() {
        return temp.resolve("data/activity-head.json");
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
