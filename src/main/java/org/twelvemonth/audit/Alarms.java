package org.twelvemonth.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The alarms of the trail. None goes away by itself: a person acknowledges it, which is an entry, too. */
@Component
public final class Alarms {
    private static final Set<AuditAction> ALARMS = Set.of(AuditAction.TRAIL_BROKEN, AuditAction.PUBLICATION_DIFFERS);
    private static final int LONGEST_REASON = 1_000;

    private final AuditTrail trail;
    private final TransactionOperations transaction;

    Alarms(AuditTrail trail, TransactionOperations transaction) {
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * An alarm.
     *
     * @param entry tells what was found
     * @param acknowledgement the entry of whoever has looked into it; empty while nobody has
     */
    public record Alarm(AuditEntry entry, Optional<AuditEntry> acknowledgement) {
        /** What was found and what became of it, a sentence or two. */
        public String words() {
            return "Entry " + entry.number() + " of " + entry.at() + ": " + entry.detail()
                    + acknowledgement
                            .map(by -> " Acknowledged by " + by.actor() + " on " + by.at() + ": " + by.detail())
                            .orElse("");
        }
    }

    /** All alarms, oldest first. */
    public List<Alarm> all() {
        Map<String, AuditEntry> acknowledgements = trail.all(Set.of(AuditAction.ALARM_ACKNOWLEDGED)).stream()
                .collect(Collectors.toMap(AuditEntry::subject, Function.identity(), (first, second) -> first));
        return trail.all(ALARMS).stream()
                .map(entry -> new Alarm(entry, Optional.ofNullable(acknowledgements.get(subject(entry.number())))))
                .toList();
    }

    /** Those that nobody has acknowledged, oldest first. */
    public List<Alarm> open() {
        return all().stream().filter(alarm -> alarm.acknowledgement().isEmpty()).toList();
    }

    /** A sentence for whoever reads an answer of the program; empty while there is no open alarm. */
    public Optional<String> sentence() {
        List<Alarm> open = open();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of("Alarm: "
                        + (open.size() == 1
                                ? "entry " + open.getFirst().entry().number() + " of the audit trail tells"
                                : open.size() + " entries of the audit trail, the first of them "
                                        + open.getFirst().entry().number() + ", tell")
                        + " of something that was changed without the program, and nobody has acknowledged it. See"
                        + " \"twelvemonth verify-audit\".");
    }

    /** Enters as alarms what differs between what the public reads and the ledger. An alarm that is open is not entered again. */
    public void publicationDiffers(List<String> problems) {
        Set<String> known = open().stream().map(alarm -> alarm.entry().detail()).collect(Collectors.toSet());
        trail.raise(AuditAction.PUBLICATION_DIFFERS, problems, known);
    }

    /**
     * Acknowledges an alarm.
     *
     * @param number the entry's
     * @param by who has looked into it
     * @param reason what they found; names no record
     * @return why it is refused; empty when it is done
     */
    public Optional<String> acknowledge(long number, String by, String reason) {
        return transaction.execute(status -> {
            trail.lock();
            List<Long> open =
                    open().stream().map(alarm -> alarm.entry().number()).toList();
            if (!open.contains(number)) {
                return Optional.of("Entry " + number
                        + " of the audit trail is no alarm that awaits its acknowledgement. "
                        + (open.isEmpty()
                                ? "None does."
                                : "These do: "
                                        + open.stream().map(Object::toString).collect(Collectors.joining(", ")) + "."));
            }
            if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
                return Optional.of("An acknowledgement needs a reason of at most 1,000 characters; found "
                        + reason.strip().length() + ". Say what you found out, without naming a record.");
            }
            trail.add(AuditAction.ALARM_ACKNOWLEDGED, by, subject(number), reason.strip());
            return Optional.empty();
        });
    }

    private static String subject(long number) {
        return "entry " + number;
    }
}
