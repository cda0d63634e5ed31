package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.Country;

/**
 * The entries that name one country, or did before they were corrected. Reads the record files themselves, twice: once for
 * the references concerned, once for all rows of those. Needs no store, and memory for these entries alone.
 */
public final class CountryEntries implements Register {
    private final SortedMap<String, List<FileRow>> rows = new TreeMap<>();

    private CountryEntries() {}

    /**
     * Reads the files.
     *
     * @throws IntakeRefusedException when one of them cannot be used
     */
    public static Register read(Intake intake, List<RecordFile> files, Country country) {
        Set<String> references = new HashSet<>();
        forEachRow(intake, files, (file, outcome) -> {
            if (outcome instanceof Outcome.Accepted row
                    && row.engagement().countries().contains(country)) {
                references.add(row.engagement().reference());
            }
        });
        CountryEntries entries = new CountryEntries();
        forEachRow(intake, files, (file, outcome) -> {
            String reference = MergedRegister.reference(outcome);
            if (reference != null && references.contains(reference)) {
                entries.rows
                        .computeIfAbsent(reference, key -> new ArrayList<>())
                        .add(new FileRow(file, outcome));
            }
        });
        return entries;
    }

    @Override
    public boolean allMatch(Predicate<? super RegisterEntry> predicate) {
        return rows.entrySet().stream()
                .map(group -> FileRow.settle(group.getKey(), group.getValue()))
                .allMatch(predicate);
    }

    private static void forEachRow(Intake intake, List<RecordFile> files, BiConsumer<Integer, Outcome> consumer) {
        for (int file = 0; file < files.size(); file++) {
            try (RecordReader reader = intake.open(files.get(file))) {
                @Nullable Outcome outcome = reader.next();
                while (outcome != null) {
                    consumer.accept(file, outcome);
                    outcome = reader.next();
                }
            }
        }
    }
}
