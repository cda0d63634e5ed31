package org.twelvemonth.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The rejected rows as a CSV file (RFC 4180, UTF-8), one line for each thing that is wrong, for the one who corrects
 * them. Internal: it holds what the records say.
 */
public final class RejectedRecordsFile {
    /** The file's name. */
    public static final String FILE_NAME = "rejected-records.csv";

    private static final List<String> HEADER =
            List.of("file", "line", "reference", "column", "found", "expected", "what_to_do", "row");

    private RejectedRecordsFile() {}

    /** Writes the file, with its header alone where nothing was rejected. */
    public static void write(Register register, Path file) throws IOException {
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(HEADER);
            register.forEach(entry -> entry.rejected().forEach(row -> write(csv, row)));
        }
    }

    private static void write(CsvWriter csv, Outcome.Rejected row) {
        for (Problem problem : row.problems()) {
            csv.writeRecord(List.of(
                    neutral(row.source().file()),
                    Long.toString(row.source().line()),
                    neutral(Objects.requireNonNullElse(row.reference(), "")),
                    problem.column(),
                    neutral(problem.value()),
                    neutral(problem.expected()),
                    problem.remedy(),
                    neutral(asWritten(row))));
        }
    }

    private static String asWritten(Outcome.Rejected row) {
        return row.cells().entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> cell.getKey() + ": " + cell.getValue())
                .collect(Collectors.joining(" | "));
    }

    /** A spreadsheet runs a cell that begins like a formula (OWASP, CSV injection); an apostrophe makes it text. */
    private static String neutral(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
