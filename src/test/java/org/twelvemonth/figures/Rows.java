package org.twelvemonth.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.register.RegisterEntry;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.period.ReportingWindow;

/** Rows of a record file, read by the real reader and judged for 2026-10. Each row is a reference of its own. */
final class Rows {
    /** The rows of most tests are of any age. */
    private static final int NEVER_STALE = Integer.MAX_VALUE;

    static final ReportingWindow WINDOW = ReportingMonth.parse("2026-10").window();
    static final CountryRegister COUNTRIES = CountryRegister.load(ContinentScheme.M49, Map.of());

    private final List<Map<String, String>> rows = new ArrayList<>();

    /** A row that nothing stands against; the changes are column, value, column, value … */
    Rows with(String reference, String country, String... changes) {
        SequencedMap<String, String> row = new LinkedHashMap<>();
        row.put("reference", reference);
        row.put("country", country);
        row.put("title", "Training");
        row.put("status", "COMPLETED");
        row.put("delivery_start", "2026-02-01");
        row.put("delivery_end", "2026-03-01");
        row.put("disclosure", "PUBLISH");
        row.put("disclosure_approver", "Director");
        row.put("disclosure_decided_on", "2026-04-01");
        row.put("approved_on", "2026-01-15");
        row.put("osja_reference", "OSJA-1");
        for (int i = 0; i < changes.length; i += 2) {
            row.put(changes[i], changes[i + 1]);
        }
        rows.add(row);
        return this;
    }

    List<RegisterEntry> entries() {
        return outcomes().stream().map(Rows::entry).toList();
    }

    Assessments assessments() {
        List<RegisterEntry> entries = entries();
        return new Assessor(WINDOW).over(predicate -> entries.stream().allMatch(predicate));
    }

    /** The one row, judged. */
    Assessment assessment() {
        List<Assessment> judged = new ArrayList<>();
        assessments().forEach(judged::add);
        return judged.getFirst();
    }

    Figures figures() {
        return figures(PublishedLists.NONE);
    }

    /** Compared with a list of an earlier month. */
    Figures figures(PublishedBaseline earlier) {
        return figures(new PublishedLists(earlier, null));
    }

    Figures figures(PublishedLists published) {
        return figures(ListingPolicy.LIST_CROWN_DEPENDENCIES, published);
    }

    Figures figures(ListingPolicy policy, @Nullable PublishedBaseline earlier) {
        return figures(policy, new PublishedLists(earlier, null));
    }

    private Figures figures(ListingPolicy policy, PublishedLists published) {
        return figures(new ReportingRules(ContinentScheme.M49, policy, NEVER_STALE), published);
    }

    private Figures figures(ReportingRules rules, PublishedLists published) {
        return FiguresComputation.compute(assessments(), WINDOW, rules, COUNTRIES, published, List.of());
    }

    /** The figures where a register is stale after so many days. */
    Figures figures(int staleAfterDays) {
        return figures(
                new ReportingRules(ContinentScheme.M49, ListingPolicy.LIST_CROWN_DEPENDENCIES, staleAfterDays),
                PublishedLists.NONE);
    }

    private static RegisterEntry entry(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted row -> new RegisterEntry(row.engagement().reference(), row, List.of(), List.of());
            case Outcome.Rejected row -> new RegisterEntry(row.reference(), null, List.of(), List.of(row));
        };
    }

    private List<Outcome> outcomes() {
        try {
            Path folder = Files.createTempDirectory("rows");
            Path file = folder.resolve("rows.csv");
            try {
                Files.writeString(file, csv());
                return new Intake(COUNTRIES)
                        .read(new RecordFile("rows.csv", file, Digest.of(file), Files.size(file)))
                        .outcomes();
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String csv() {
        List<String> columns = new ArrayList<>(rows.stream()
                .flatMap(row -> row.keySet().stream())
                .collect(Collectors.toMap(column -> column, column -> "", (a, b) -> a, TreeMap::new))
                .keySet());
        return String.join(",", columns) + "\n"
                + rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> quoted(Objects.requireNonNullElse(row.get(column), "")))
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
