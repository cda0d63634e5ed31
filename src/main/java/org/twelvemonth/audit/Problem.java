package org.twelvemonth.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is not as it was written within the ledger, in sentences. Each names hashes, so that two incidents never read alike. */
final class Problem {
    private Problem() {}

    /** An entry whose content is not that of its hash. */
    static Optional<String> changed(AuditEntry entry) {
        return entry.hash().equals(entry.computedHash())
                ? Optional.empty()
                : Optional.of("Entry " + entry.number() + " was changed: its content has the hash "
                        + entry.computedHash() + ", where the entry says " + entry.hash() + ".");
    }

    /** A trail that ends elsewhere than the ledger's own count of it, one row, says. */
    static Optional<String> otherCount(AuditHead end, List<AuditHead> counts) {
        if (counts.size() != 1) {
            return Optional.of("The ledger's own count of the trail has " + counts.size()
                    + " rows, where it must have one and the trail ends with entry " + end.number() + " and the hash "
                    + end.hash() + ": rows were removed or added without the program.");
        }
        AuditHead count = counts.getFirst();
        return end.equals(count)
                ? Optional.empty()
                : Optional.of("The trail ends with entry " + end.number() + ", where the ledger's own count says "
                        + count.number() + " with the hash " + count.hash()
                        + ": entries were removed from or added to its end.");
    }

    /** All problems of the chain. */
    static List<String> ofChain(List<AuditEntry> entries, List<AuditHead> counts) {
        List<String> problems = new ArrayList<>();
        AuditHead last = AuditHead.BEGINNING;
        for (AuditEntry entry : entries) {
            if (entry.number() != last.number() + 1) {
                problems.add("Entry " + (last.number() + 1) + " is missing: entry " + entry.number() + " follows on "
                        + last.number() + ".");
            } else if (!entry.previous().equals(last.hash())) {
                problems.add("Entry " + entry.number() + " does not continue entry " + last.number()
                        + ", which has the hash " + last.hash()
                        + ": one of them was changed, inserted or put elsewhere.");
            }
            changed(entry).ifPresent(problems::add);
            last = entry.head();
        }
        otherCount(last, counts).ifPresent(problems::add);
        return problems;
    }
}
