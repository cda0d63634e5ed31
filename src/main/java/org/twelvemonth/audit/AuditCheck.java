package org.twelvemonth.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;

/** Walks along the chain and compares it with the heads that are kept outside of the ledger. */
@Component
public final class AuditCheck {
    private final AuditTrail trail;
    private final KeptHeads kept;
    private final TransactionOperations transaction;

    AuditCheck(AuditTrail trail, KeptHeads kept, TransactionOperations transaction) {
        this.trail = trail;
        this.kept = kept;
        this.transaction = transaction;
    }

    /**
     * What was found.
     *
     * @param head the last entry that is there
     * @param problems what is not as it was written, a sentence for each place; empty when all is well
     */
    public record Result(AuditHead head, List<String> problems) {
        /** What there is, of a trail without problems; one sentence or two. */
        public String whole() {
            return switch (Math.toIntExact(head.number())) {
                case 0 -> "There is no entry yet.";
                case 1 -> "The one entry is as it was written. It has the hash " + head.hash() + ".";
                default ->
                    "All " + head.number() + " entries are as they were written. The last has the hash " + head.hash()
                            + ".";
            };
        }
    }

    /** What the ledger has. */
    private record Written(List<AuditEntry> entries, AuditHead head) {}

    /**
     * Checks the whole trail.
     *
     * @throws IOException when the folders with the kept heads cannot be read
     */
    public Result check() throws IOException {
        List<String> problems = new ArrayList<>();
        // First, because an entry that somebody adds meanwhile must not be known to a file alone.
        Map<Path, AuditHead> heads = keptHeads(problems);
        Written written = transaction.execute(status -> new Written(trail.all(), trail.head()));
        AuditHead last = AuditHead.BEGINNING;
        for (AuditEntry entry : written.entries()) {
            checkEntry(entry, last, problems);
            last = entry.head();
        }
        if (!last.equals(written.head())) {
            problems.add("The trail ends with entry " + last.number() + ", where the ledger's own count says "
                    + written.head().number() + ": entries were removed from or added to its end.");
        }
        heads.forEach((file, head) -> compare(file, head, written.entries(), problems));
        return new Result(last, List.copyOf(problems));
    }

    private static void checkEntry(AuditEntry entry, AuditHead last, List<String> problems) {
        if (entry.number() != last.number() + 1) {
            problems.add("Entry " + (last.number() + 1) + " is missing: entry " + entry.number() + " follows on "
                    + last.number() + ".");
        } else if (!entry.previous().equals(last.hash())) {
            problems.add("Entry " + entry.number() + " does not continue entry " + last.number()
                    + ": one of them was changed, inserted or put elsewhere.");
        }
        if (!entry.hash().equals(entry.computedHash())) {
            problems.add("Entry " + entry.number() + " was changed: its hash is not that of its content.");
        }
    }

    private Map<Path, AuditHead> keptHeads(List<String> problems) throws IOException {
        try {
            return kept.all();
        } catch (JacksonException e) {
            problems.add("A file with a kept head of the trail cannot be read. Restore it from a backup.");
            return Map.of();
        }
    }

    private static void compare(Path file, AuditHead head, List<AuditEntry> entries, List<String> problems) {
        boolean there =
                head.number() == 0 || entries.stream().map(AuditEntry::head).anyMatch(head::equals);
        if (!there) {
            problems.add(file + " knows entry " + head.number()
                    + " with another hash, or the trail ends before it: the trail was cut short or written anew, or an older"
                    + " ledger was restored.");
        }
    }
}
