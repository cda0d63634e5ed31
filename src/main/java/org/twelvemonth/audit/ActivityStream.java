package org.twelvemonth.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
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
 * folder, in a chain of its own. It is kept apart from decisions, so that these stay readable, and it is removed with the logs.
 * Thread-safe; the lock on the data folder keeps other processes away.
 */
@Component
public final class ActivityStream {
    private static final String SUFFIX = ".jsonl";
    private static final int LONGEST = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final Workplace workplace;
    private final InstantSource clock;
    private @Nullable AuditHead end;

    ActivityStream(Workplace workplace, InstantSource clock) {
        this.folder = workplace.data().resolve("activity");
        this.workplace = workplace;
        this.clock = clock;
    }

    /**
     * Adds an entry with the {@linkplain ClientAddress client's address}.
     *
     * @throws UncheckedIOException when it cannot be written; then what it tells must not be done
     */
    public synchronized void add(Activity activity, String actor, String subject) {
        try {
            OwnerOnly.createFolder(folder);
            AuditHead before = end == null ? last() : end;
            ActivityEntry entry = ActivityEntry.after(
                    before,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    actor,
                    activity,
                    oneLine(subject),
                    ClientAddress.current());
            Path file = folder.resolve(YearMonth.from(entry.at().atZone(ReportingMonth.ZONE)) + SUFFIX);
            boolean fresh = Files.notExists(file);
            Files.writeString(
                    file, JSON.writeValueAsString(entry) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (fresh) {
                OwnerOnly.restrict(file);
            }
            end = entry.head();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All entries that are kept, oldest first; a line that is no entry is passed over, which {@link #problems} tells. */
    public List<ActivityEntry> all() throws IOException {
        List<ActivityEntry> entries = new ArrayList<>();
        for (String line : lines()) {
            entry(line).ifPresent(entries::add);
        }
        return List.copyOf(entries);
    }

    /** What is not as it was written, a sentence for each place. What retention removed from the beginning is not missed. */
    public List<String> problems() throws IOException {
        List<String> problems = new ArrayList<>();
        AuditHead last = null;
        for (String line : lines()) {
            Optional<ActivityEntry> read = entry(line);
            if (read.isEmpty()) {
                problems.add(
                        "After entry " + (last == null ? 0 : last.number()) + " of the activity, a line is no entry.");
                continue;
            }
            ActivityEntry entry = read.get();
            if (!entry.hash().equals(entry.computedHash())) {
                problems.add("Entry " + entry.number() + " of the activity was changed: its content has the hash "
                        + entry.computedHash() + ", where the entry says " + entry.hash() + ".");
            }
            if (last != null
                    && (entry.number() != last.number() + 1 || !entry.previous().equals(last.hash()))) {
                problems.add("Entry " + entry.number() + " of the activity does not continue entry " + last.number()
                        + ": something was removed, changed or put elsewhere.");
            }
            last = entry.head();
        }
        return List.copyOf(problems);
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

    private AuditHead last() throws IOException {
        return all().reversed().stream().findFirst().map(ActivityEntry::head).orElse(AuditHead.BEGINNING);
    }

    private List<String> lines() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    private static Optional<ActivityEntry> entry(String line) {
        try {
            return Optional.of(JSON.readValue(line, ActivityEntry.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{C}", "?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
