package org.twelvemonth.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds record files for tests: every row is a good one, but for what the test says of it. */
public final class RecordsCsv {
    private final Set<String> headings = new LinkedHashSet<>();
    private final List<Map<String, String>> rows = new ArrayList<>();

    public static RecordsCsv records() {
        return new RecordsCsv();
    }

    /**
     * Adds a row with some values of its own.
     *
     * @param headingsAndValues heading, value, heading, value, …
     */
    public RecordsCsv row(String... headingsAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("reference", "E-" + (rows.size() + 1));
        row.put("country", "Fiji");
        row.put("title", "Training");
        row.put("status", "COMPLETED");
        row.put("delivery_start", "2026-03-02");
        row.put("disclosure", "PUBLISH");
        for (int i = 0; i < headingsAndValues.length; i += 2) {
            row.put(headingsAndValues[i], headingsAndValues[i + 1]);
        }
        headings.addAll(row.keySet());
        rows.add(row);
        return this;
    }

    public RecordFile in(Path folder) {
        return in(folder, "records.csv");
    }

    public RecordFile in(Path folder, String name) {
        Path path = folder.resolve(name);
        try (CsvWriter csv = CsvWriter.builder().build(path)) {
            csv.writeRecord(headings);
            rows.forEach(row -> csv.writeRecord(headings.stream()
                    .map(heading -> row.getOrDefault(heading, ""))
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found(folder, name);
    }

    public static RecordFile text(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return found(folder, name);
    }

    private static RecordFile found(Path folder, String name) {
        return RecordFiles.in(folder).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
