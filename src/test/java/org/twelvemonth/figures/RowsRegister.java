package org.twelvemonth.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.ReadFile;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.register.DifferentReferences;
import org.twelvemonth.intake.register.Register;

/** Rows of several record files, read by the real reader, merged into a register and judged for 2026-10. */
final class RowsRegister {
    private static final List<String> COLUMNS = List.of(
            "reference",
            "country",
            "title",
            "status",
            "delivery_start",
            "delivery_end",
            "disclosure",
            "disclosure_approver",
            "disclosure_decided_on",
            "approved_on",
            "osja_reference",
            "withholding_grounds",
            "marking",
            "updated_at",
            "deleted");

    private final DifferentReferences different;
    private final TreeMap<String, List<String>> files = new TreeMap<>();

    RowsRegister() {
        this(DifferentReferences.NONE);
    }

    RowsRegister(DifferentReferences different) {
        this.different = different;
    }

    /** A row that nothing stands against; the changes are column, value, column, value … */
    RowsRegister with(String file, String reference, String country, String... changes) {
        Map<String, String> row = new LinkedHashMap<>(Map.of(
                "reference",
                reference,
                "country",
                country,
                "status",
                "COMPLETED",
                "delivery_start",
                "2026-02-01",
                "delivery_end",
                "2026-03-01",
                "disclosure",
                "PUBLISH",
                "disclosure_approver",
                "Director",
                "disclosure_decided_on",
                "2026-04-01",
                "approved_on",
                "2026-01-15",
                "osja_reference",
                "OSJA-1"));
        for (int i = 0; i < changes.length; i += 2) {
            row.put(changes[i], changes[i + 1]);
        }
        return withLine(
                file,
                COLUMNS.stream()
                        .map(column -> '"' + row.getOrDefault(column, "").replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")));
    }

    /** A line as it is. */
    RowsRegister withLine(String file, String line) {
        files.computeIfAbsent(file, name -> new ArrayList<>()).add(line);
        return this;
    }

    /** The entry of the reference, judged. */
    Assessment of(String reference) {
        List<Assessment> found = new ArrayList<>();
        assessments().forEach(assessment -> {
            if (reference.equals(assessment.entry().reference())) {
                found.add(assessment);
            }
        });
        return found.getFirst();
    }

    /** The one finding of a rule. */
    Finding only(Rule rule) {
        List<Finding> found = new ArrayList<>();
        assessments()
                .forEach(assessment -> assessment.findings().stream()
                        .filter(finding -> finding.rule() == rule)
                        .forEach(found::add));
        if (found.size() != 1) {
            throw new AssertionError("Expected one finding of " + rule + ", but found " + found);
        }
        return found.getFirst();
    }

    Figures figures() {
        return FiguresComputation.compute(
                assessments(), Rows.WINDOW, ReportingRules.DEFAULTS, Rows.COUNTRIES, PublishedLists.NONE, List.of());
    }

    private Assessments assessments() {
        return new Assessor(Rows.WINDOW, different).over(register());
    }

    private Register register() {
        List<ReadFile> read = new ArrayList<>();
        try {
            Path folder = Files.createTempDirectory("rows");
            for (Map.Entry<String, List<String>> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                try {
                    Files.writeString(
                            path, String.join(",", COLUMNS) + "\n" + String.join("\n", file.getValue()) + "\n");
                    read.add(new Intake(Rows.COUNTRIES)
                            .read(new RecordFile(file.getKey(), path, Digest.of(path), Files.size(path))));
                } finally {
                    Files.deleteIfExists(path);
                }
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Register.of(read);
    }
}
