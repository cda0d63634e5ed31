package org.twelvemonth.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;

/** Walks along the chain and compares it with the heads that are kept outside of the ledger. */
@Component
public final class AuditCheck {
    private final AuditTrail trail;
    private final KeptHeads kept;
    private final HeadComparison comparison;
    private final Alarms alarms;
    private final ActivityStream activity;
    private final TransactionOperations transaction;

    AuditCheck(
            AuditTrail trail,
            KeptHeads kept,
            HeadComparison comparison,
            Alarms alarms,
            ActivityStream activity,
            TransactionOperations transaction) {
        this.trail = trail;
        this.kept = kept;
        this.comparison = comparison;
        this.alarms = alarms;
        this.activity = activity;
        this.transaction = transaction;
    }

    /**
     * What was found.
     *
     * @param head the last entry that is there
     * @param problems what is not as it was written and nobody has acknowledged, a sentence for each; empty when all is well
     * @param acknowledged breaks that somebody has looked into, a sentence for each; they stay for ever
     * @param activity what was found of the stream of activity; its problems are among the others
     */
    public record Result(
            AuditHead head, List<String> problems, List<String> acknowledged, ActivityStream.Check activity) {
        /** What there is, of a trail without problems; one sentence or two. */
        public String whole() {
            String except = acknowledged.isEmpty() ? "" : ", except for what was acknowledged";
            return switch (Math.toIntExact(head.number())) {
                case 0 -> "There is no entry yet.";
                case 1 -> "The one entry is as it was written" + except + ". It has the hash " + head.hash() + ".";
                default ->
                    "All " + head.number() + " entries are as they were written" + except + ". The last has the hash "
                            + head.hash() + ".";
            };
        }
    }

    /** What is not as it was written now, whatever the trail says about it. */
    record Found(List<AuditEntry> entries, List<String> problems) {}

    /**
     * Checks the whole trail and the stream of activity. Adds nothing.
     *
     * @throws IOException when the stream, or the folders with the kept heads, cannot be read
     */
    public Result check() throws IOException {
        List<Alarms.Alarm> breaks = alarms.all().stream()
                .filter(alarm -> alarm.entry().action() == AuditAction.TRAIL_BROKEN)
                .toList();
        Set<String> told = breaks.stream().map(alarm -> alarm.entry().detail()).collect(Collectors.toSet());
        Found found = found();
        Set<String> problems = new LinkedHashSet<>();
        breaks.stream()
                .filter(alarm -> alarm.acknowledgement().isEmpty())
                .map(Alarms.Alarm::words)
                .forEach(problems::add);
        ActivityStream.Check stream = activity.check();
        Stream.concat(found.problems().stream(), stream.problems().stream())
                .filter(problem -> !told.contains(problem))
                .forEach(problems::add);
        return new Result(
                found.entries().isEmpty()
                        ? AuditHead.BEGINNING
                        : found.entries().getLast().head(),
                List.copyOf(problems),
                breaks.stream()
                        .filter(alarm -> alarm.acknowledgement().isPresent())
                        .map(Alarms.Alarm::words)
                        .toList(),
                stream);
    }

    /**
     * Enters the problems of the stream of activity as alarms, each once.
     *
     * @throws IOException when the stream cannot be read
     */
    public void enterProblemsOfActivity() throws IOException {
        trail.raise(AuditAction.TRAIL_BROKEN, activity.check().problems());
    }

    /** Checks the whole trail, while nobody adds to it. */
    Found found() throws IOException {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                trail.lock();
                return foundUnderLock();
            }));
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private Found foundUnderLock() {
        List<AuditEntry> entries = trail.all();
        List<String> problems = new ArrayList<>(Problem.ofChain(entries, trail.counts()));
        Map<Long, String> hashes = entries.stream()
                .collect(Collectors.toMap(AuditEntry::number, AuditEntry::hash, (first, second) -> first));
        LongFunction<Optional<String>> hashOf = number ->
                number == 0 ? Optional.of(AuditHead.BEGINNING.hash()) : Optional.ofNullable(hashes.get(number));
        Keeping keeping = Keeping.last(entries);
        AuditHead end =
                entries.isEmpty() ? AuditHead.BEGINNING : entries.getLast().head();
        problems.addAll(comparison.newest(end, hashOf, keeping));
        try {
            problems.addAll(comparison.others(hashOf, keeping));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Found(entries, List.copyOf(problems));
    }

    /**
     * Compares the newest head's signature with a public key that was kept elsewhere.
     *
     * @param publicKey a PEM file
     * @return the problem; empty where the signature fits
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when it holds no public key
     */
    public Optional<String> signature(Path publicKey) throws IOException {
        String key = HeadSigner.publicKeyIn(publicKey);
        Path file = kept.newestFile();
        try {
            return kept.newest()
                    .map(head -> HeadComparison.signature(file, head, key))
                    .orElseGet(() -> Optional.of(file + " is missing, so no signature can be compared."));
        } catch (JacksonException e) {
            return Optional.of(file + " cannot be read, so no signature can be compared.");
        }
    }
}
