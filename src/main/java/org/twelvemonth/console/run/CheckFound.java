package org.twelvemonth.console.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.twelvemonth.intake.CountryName;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RecordFile;

/** What a check has found so far. Written by one thread; its count of rows is read by others meanwhile. */
final class CheckFound {
    /** A register has no more names that mean something; what goes beyond is not kept. */
    private static final int MOST_NAMES = 1_000;

    private final List<FileRows> files = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final Map<String, Long> notUnderstood = new TreeMap<>();
    private final AtomicLong rows = new AtomicLong();
    private long accepted;
    private long acceptedBefore;

    /** A record file that was read to its end. */
    record FileRows(String name, long accepted, long rejected) {}

    /** A name that is no country's, and how many records write it. */
    record UnknownName(String name, long records) {}

    void row(Outcome outcome, List<CountryName> names) {
        rows.incrementAndGet();
        accepted += outcome instanceof Outcome.Accepted ? 1 : 0;
        for (CountryName name : names) {
            boolean kept = notUnderstood.size() < MOST_NAMES || notUnderstood.containsKey(name.written());
            if (name.country() == null && kept) {
                notUnderstood.merge(name.written(), 1L, Long::sum);
            }
        }
    }

    void file(RecordFile file, long rowsOfFile, List<String> remarks) {
        long acceptedOfFile = accepted - acceptedBefore;
        files.add(new FileRows(file.name(), acceptedOfFile, rowsOfFile - acceptedOfFile));
        acceptedBefore = accepted;
        remarks.forEach(remark -> notices.add(file.name() + " " + remark));
    }

    /** The file that was being read is refused: its rows are none of the next one. */
    void refuseFile() {
        acceptedBefore = accepted;
    }

    void notices(List<String> sentences) {
        notices.addAll(sentences);
    }

    long rows() {
        return rows.get();
    }

    long accepted() {
        return accepted;
    }

    List<FileRows> files() {
        return List.copyOf(files);
    }

    /** Sentences about the files. */
    List<String> notices() {
        return List.copyOf(notices);
    }

    /** The names that are no country's, in the order of their letters. */
    List<UnknownName> notUnderstood() {
        return notUnderstood.entrySet().stream()
                .map(name -> new UnknownName(name.getKey(), name.getValue()))
                .toList();
    }

    boolean hasMoreNames() {
        return notUnderstood.size() == MOST_NAMES;
    }
}
