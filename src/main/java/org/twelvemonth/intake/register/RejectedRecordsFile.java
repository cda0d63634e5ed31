package org.twelvemonth.intake.register;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.Problem;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.text.CsvCell;

/**
 * The rejected rows as a CSV file (RFC 4180, UTF-8), one line for each thing that is wrong, for the one who corrects
 * them. After what is wrong, the row follows as it was written: a column for each heading that a rejected row has.
 * Internal: it holds what the records say.
 */
public final class RejectedRecordsFile implements AutoCloseable {
    /** The file's name. */
    public static final String FILE_NAME = "rejected-records.csv";

    private static final List<String> HEADER =
            List.of("file", "line", "reference", "column", "found", "expected", "what_to_do");

    /** What the headings of the row as it was written begin with. */
    private static final String ROW = "row: ";

    private final Path file;

    /** The lines without their header: which headings there are is known once the last row was added. */
    private final Path lines;

    private final CsvWriter csv;
    private final Set<String> headings = new LinkedHashSet<>();

    private RejectedRecordsFile(Path file) throws IOException {
        this.file = Files.exists(file) ? file : Files.createFile(file);
        this.lines = Files.createTempFile(file.toAbsolutePath().getParent(), ".rejected-", ".part");
        this.csv = writer(lines);
    }

    /** Begins a file. What it holds is there when it is closed. */
    public static RejectedRecordsFile create(Path file) throws IOException {
        return new RejectedRecordsFile(file);
    }

    /** Writes the file, with its header alone where nothing was rejected. */
    public static void write(Register register, Path file) throws IOException {
        try (RejectedRecordsFile rejected = create(file)) {
            register.forEach(entry -> rejected.addAll(entry.rejected()));
        }
    }

    /**
     * One thing that is wrong with a row, as the file has it.
     *
     * @param source where the row was read
     * @param reference the row's reference, empty when that could not be read
     * @param problem what is wrong
     * @param cells the row as it was written, by heading; empty cells are left out
     */
    public record Line(SourceLine source, String reference, Problem problem, Map<String, String> cells) {}

    /** Reads a file, one problem after the other; those of one row follow each other. Holds one at a time. */
    public static void read(Path file, Consumer<Line> consumer) throws IOException {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            lines.forEach(line -> consumer.accept(line(line)));
        }
    }

    private static Line line(NamedCsvRecord line) {
        List<String> fields = line.getFields().stream().map(CsvCell::textOf).toList();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = HEADER.size(); i < fields.size(); i++) {
            if (!fields.get(i).isEmpty()) {
                cells.put(CsvCell.textOf(line.getHeader().get(i)).substring(ROW.length()), fields.get(i));
            }
        }
        return new Line(
                new SourceLine(fields.get(0), Long.parseLong(fields.get(1))),
                fields.get(2),
                new Problem(fields.get(3), fields.get(4), fields.get(5), fields.get(6)),
                cells);
    }

    /** Writes rows, one after the other. */
    public void addAll(List<Outcome.Rejected> rows) {
        for (Outcome.Rejected row : rows) {
            add(row);
        }
    }

    /** Writes a row: one line for each of its problems. */
    public void add(Outcome.Rejected row) {
        List<String> asWritten = asWritten(row);
        for (Problem problem : row.problems()) {
            List<String> line = new ArrayList<>(List.of(
                    row.source().file(),
                    Long.toString(row.source().line()),
                    Objects.requireNonNullElse(row.reference(), ""),
                    problem.column(),
                    problem.value(),
                    problem.expected(),
                    problem.remedy()));
            line.addAll(asWritten);
            csv.writeRecord(line.stream().map(CsvCell::of).toList());
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
        try (CsvReader<CsvRecord> written = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(lines, StandardCharsets.UTF_8);
                CsvWriter whole = writer(file)) {
            List<String> header = new ArrayList<>(HEADER);
            headings.forEach(heading -> header.add(CsvCell.of(ROW + heading)));
            whole.writeRecord(header);
            for (CsvRecord line : written) {
                List<String> cells = new ArrayList<>(line.getFields());
                cells.addAll(Collections.nCopies(header.size() - cells.size(), ""));
                whole.writeRecord(cells);
            }
        } finally {
            Files.delete(lines);
        }
    }

    /** The cells of the row in the columns that are known, of which it may add some. */
    private List<String> asWritten(Outcome.Rejected row) {
        headings.addAll(row.cells().keySet());
        return headings.stream()
                .map(heading -> row.cells().getOrDefault(heading, ""))
                .toList();
    }

    private static CsvWriter writer(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file, StandardCharsets.UTF_8);
    }
}
