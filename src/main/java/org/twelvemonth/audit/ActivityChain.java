package org.twelvemonth.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.edition.Digest;

/** Checks the hash chain of the stream of activity, line by line. */
final class ActivityChain {
    private final List<String> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Set<AuditHead> heads = new HashSet<>();
    private @Nullable AuditHead last;
    private int entries;

    /** The next entry. */
    void add(ActivityEntry entry) {
        if (!entry.hash().equals(entry.computedHash())) {
            problems.add("Entry " + entry.number() + " of the activity was changed: its content has the hash "
                    + entry.computedHash() + ", where the entry says " + entry.hash() + ".");
        }
        if (last != null
                && (entry.number() != last.number() + 1 || !entry.previous().equals(last.hash()))) {
            problems.add("Entry " + entry.number() + " of the activity, with the hash " + entry.hash()
                    + ", does not continue entry " + last.number() + ", which has the hash " + last.hash()
                    + ": something was removed, changed or put elsewhere.");
        }
        if (entry.activity() == Activity.HEAD_LOST) {
            problems.add("Entry " + entry.number() + " of the activity, with the hash " + entry.hash()
                    + ", tells that activity-head.json was missing or could not be read: entries before it may have been"
                    + " removed.");
        }
        last = entry.head();
        heads.add(last);
        entries++;
    }

    /** The next line, which is no entry. */
    void addOther(String line) {
        if (isBeginning(line)) {
            remarks.add("After entry " + number() + " of the activity, a line was cut off while it was written, as by a"
                    + " crash.");
        } else {
            problems.add("After entry " + number() + " of the activity, a line with the SHA-256 " + Digest.of(line)
                    + " is no entry.");
        }
    }

    /** Whether the line is how the next entry begins; some file systems leave zeros after a loss of power. */
    private boolean isBeginning(String line) {
        String beginning = "{\"number\":" + (number() + 1) + ",";
        return line.startsWith(beginning)
                || beginning.startsWith(line)
                || line.chars().allMatch(character -> character == 0);
    }

    private long number() {
        return last == null ? 0 : last.number();
    }

    /**
     * The end of the lines.
     *
     * @param file where the head is kept
     * @param kept the kept head; empty where it is missing or cannot be read
     */
    ActivityStream.Check endingWith(Path file, Optional<AuditHead> kept) {
        if (kept.isEmpty() && last != null) {
            problems.add(file + " is missing or cannot be read, where the activity ends with entry " + last.number()
                    + " and the hash " + last.hash() + ".");
        }
        kept.filter(head -> !heads.contains(head))
                .ifPresent(head -> problems.add(file + " knows entry " + head.number() + " with the hash " + head.hash()
                        + ", which the activity does not have: its end was removed or changed."));
        return new ActivityStream.Check(entries, List.copyOf(problems), List.copyOf(remarks));
    }
}
