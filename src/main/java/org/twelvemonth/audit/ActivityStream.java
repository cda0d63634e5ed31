package org.twelvemonth.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.AtomicFile;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.OperatingSystemUser;
import org.twelvemonth.edition.OwnerOnly;
import org.twelvemonth.job.RunBegun;
import org.twelvemonth.job.Workplace;
import org.twelvemonth.period.ReportingMonth;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who came in, who read what and who started what: JSON Lines, a file for each month in the folder {@code activity} of the data
 * folder, in a hash chain of its own. {@code activity-head.json} names the last entry. The stream is kept apart from decisions,
 * so that these stay readable, and it is removed with the logs. Thread-safe; a file lock keeps other processes away while an
 * entry is written.
 */
@Component
public final class ActivityStream {
    private static final Logger log = LoggerFactory.getLogger(ActivityStream.class);
    private static final String SUFFIX = ".jsonl";
    private static final int LONGEST = 200;
    private static final JsonMapper JSON = new JsonMapper();

    /** A file lock holds between processes, not between the streams of one. */
    private static final ReentrantLock WITHIN_PROCESS = new ReentrantLock();

    private final Path folder;
    private final Path headFile;
    private final Path lockFile;
    private final Workplace workplace;
    private final InstantSource clock;

    /** The stream of that data folder; nothing is created before the first entry. */
    public ActivityStream(Workplace workplace, InstantSource clock) {
        this.folder = workplace.data().resolve("activity");
        this.headFile = workplace.data().resolve("activity-head.json");
        this.lockFile = workplace.data().resolve("activity.lock");
        this.workplace = workplace;
        this.clock = clock;
    }

    /**
     * The last entry, and where it ends.
     *
     * @param file the name of its file
     * @param size the size of that file in bytes
     */
    record Head(long number, String hash, String file, long size) {
        AuditHead head() {
            return new AuditHead(number, hash);
        }
    }

    /**
     * What a check of the stream found.
     *
     * @param entries how many entries are kept
     * @param problems what is not as it was written, a sentence for each place
     * @param remarks what a crash left, a sentence for each place
     */
    public record Check(int entries, List<String> problems, List<String> remarks) {
        /** How much was found as it was written, a sentence; only for a stream without problems. */
        public String whole() {
            return switch (entries) {
                case 0 -> "There is no entry of the activity.";
                case 1 -> "The one entry of the activity is as it was written.";
                default -> "All " + entries + " entries of the activity are as they were written.";
            };
        }
    }

    /**
     * Adds an entry with the {@linkplain ClientAddress client's address}.
     *
     * @throws UncheckedIOException when it cannot be written; then what it tells must not be done
     */
    public void add(Activity activity, String actor, String subject) {
        WITHIN_PROCESS.lock();
        try {
            OwnerOnly.createFolder(folder);
            try (FileChannel channel =
                    FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                OwnerOnly.restrict(lockFile);
                // Until the channel is closed.
                channel.lock();
                append(end(), activity, actor, oneLine(subject));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            WITHIN_PROCESS.unlock();
        }
    }

    /** Where the chain goes on. What was removed leaves a gap in it, which no later entry closes. */
    private AuditHead end() throws IOException {
        Optional<Head> kept = kept();
        Optional<Path> newest = files().reversed().stream().findFirst();
        if (kept.isPresent() && newest.isPresent() && endsWith(newest.get(), kept.get())) {
            return kept.get().head();
        }
        List<ActivityEntry> entries = all();
        AuditHead last =
                entries.isEmpty() ? AuditHead.BEGINNING : entries.getLast().head();
        AuditHead end = kept.filter(head -> !goesOnTo(last, head, entries))
                .map(Head::head)
                .orElse(last);
        if (newest.isPresent() && isCutOff(newest.get())) {
            Files.writeString(newest.get(), "\n", StandardOpenOption.APPEND);
            log.warn("The last line of {} was cut off while it was written, as by a crash.", newest.get());
            end = append(end, Activity.LINE_CUT_OFF, AuditTrail.PROGRAM, "after entry " + last.number());
        }
        if (kept.isEmpty() && !entries.isEmpty()) {
            log.warn("{} is missing or cannot be read.", headFile);
            end = append(end, Activity.HEAD_LOST, AuditTrail.PROGRAM, "after entry " + last.number());
        }
        return end;
    }

    private static boolean endsWith(Path newest, Head kept) throws IOException {
        return newest.getFileName().toString().equals(kept.file()) && Files.size(newest) == kept.size();
    }

    /** After a crash between an entry and its head, the last entry is a later one. */
    private static boolean goesOnTo(AuditHead last, Head kept, List<ActivityEntry> entries) {
        return last.number() >= kept.number()
                && entries.stream().anyMatch(entry -> entry.head().equals(kept.head()));
    }

    private static boolean isCutOff(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        return content.length > 0 && content[content.length - 1] != '\n';
    }

    private AuditHead append(AuditHead before, Activity activity, String actor, String subject) throws IOException {
        ActivityEntry entry = ActivityEntry.after(
                before,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor,
                activity,
                subject,
                ClientAddress.current());
        Path file = fileOf(entry);
        boolean fresh = Files.notExists(file);
        Files.writeString(
                file, JSON.writeValueAsString(entry) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (fresh) {
            OwnerOnly.restrict(file);
        }
        Head head = new Head(entry.number(), entry.hash(), file.getFileName().toString(), Files.size(file));
        AtomicFile.write(headFile, JSON.writeValueAsString(head) + "\n");
        return entry.head();
    }

    /** That of its month; the newest file where the clock was put back, so that the order of files is that of entries. */
    private Path fileOf(ActivityEntry entry) throws IOException {
        Path ofMonth = folder.resolve(YearMonth.from(entry.at().atZone(ReportingMonth.ZONE)) + SUFFIX);
        return files().stream().filter(file -> file.compareTo(ofMonth) > 0).reduce(ofMonth, (earlier, later) -> later);
    }

    /** All entries that are kept, oldest first; a line that is no entry is passed over, which {@link #check} tells. */
    public List<ActivityEntry> all() throws IOException {
        List<ActivityEntry> entries = new ArrayList<>();
        for (Path file : files()) {
            lines(file).forEach(line -> entry(line).ifPresent(entries::add));
        }
        return List.copyOf(entries);
    }

    /** Walks along the chain. What retention removed from its beginning is not missed; retention leaves the newest file. */
    public Check check() throws IOException {
        ActivityChain chain = new ActivityChain();
        for (Path file : files()) {
            for (String line : lines(file)) {
                entry(line).ifPresentOrElse(chain::add, () -> chain.addOther(line));
            }
        }
        return chain.endingWith(headFile, kept().map(Head::head));
    }

    @EventListener
    void on(RunBegun begun) {
        add(
                Activity.RUN_STARTED,
                begun.request().requestedBy(),
                begun.request().month().toString());
    }

    /** Tells that the settings are others than at the last start that told of them. */
    @EventListener(ApplicationStartedEvent.class)
    void compareSettings() throws IOException {
        String now = "SHA-256 " + Digest.of(workplace.settings().toString());
        Optional<String> last = all().reversed().stream()
                .filter(entry -> entry.activity() == Activity.SETTINGS_CHANGED)
                .map(ActivityEntry::subject)
                .findFirst();
        if (!last.equals(Optional.of(now))) {
            add(Activity.SETTINGS_CHANGED, OperatingSystemUser.ofThisProcess().actor(), now);
        }
    }

    /** The kept head; empty where there is none that can be read. */
    private Optional<Head> kept() throws IOException {
        if (!Files.isRegularFile(headFile)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(headFile), Head.class))
                    .filter(head -> head.hash() != null && head.file() != null);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    /** Lines of UTF-8; a character that a crash has cut in half becomes another one. */
    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static Optional<ActivityEntry> entry(String line) {
        try {
            return Optional.ofNullable(JSON.readValue(line, ActivityEntry.class))
                    .filter(ActivityEntry::isComplete);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{C}", "?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
