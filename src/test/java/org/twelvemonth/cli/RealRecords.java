package org.twelvemonth.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.country.Resolution;

/** 25,611 real engagements of another register, counted in the simplest way. They end on 30 September 2017. */
final class RealRecords {
    static final LocalDate WINDOW_START = LocalDate.parse("2016-10-01");
    static final LocalDate WINDOW_END = LocalDate.parse("2017-09-30");

    private static final DateTimeFormatter US_DATE = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);
    private static final CountryRegister COUNTRIES = CountryRegister.load(ContinentScheme.M49, Map.of());

    private RealRecords() {}

    /** The files; the test is skipped where they are missing. */
    static List<Path> files() throws IOException {
        Path folder = Path.of("..", "shared", "real");
        assumeTrue(
                Files.isDirectory(folder), "The real records are not kept with the project; looked for at " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    static List<NamedCsvRecord> rows() throws IOException {
        List<NamedCsvRecord> rows = new ArrayList<>();
        for (Path file : files()) {
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
                csv.forEach(rows::add);
            }
        }
        return rows;
    }

    /** A row is to be accepted when both days can be read in their order, and the amounts are amounts. */
    static boolean usable(NamedCsvRecord row) {
        Optional<LocalDate> start = day(row, "start_date");
        Optional<LocalDate> end = day(row, "end_date");
        return start.isPresent()
                && end.isPresent()
                && !end.get().isBefore(start.get())
                && amount(row).matches("(\\d+(\\.\\d\\d?)?)?")
                && row.getField("quantity").matches("\\d*")
                && COUNTRIES.resolve(row.getField("country")) instanceof Resolution.Resolved;
    }

    /** Whether a usable row falls into the twelve months to September 2017. */
    static boolean inWindow(NamedCsvRecord row) {
        return !day(row, "start_date").orElseThrow().isAfter(WINDOW_END)
                && !day(row, "end_date").orElseThrow().isBefore(WINDOW_START);
    }

    static Set<String> countriesOfTheWindow(List<NamedCsvRecord> rows) {
        Set<String> codes = new TreeSet<>();
        for (NamedCsvRecord row : rows) {
            if (usable(row)
                    && inWindow(row)
                    && COUNTRIES.resolve(row.getField("country")) instanceof Resolution.Resolved resolved) {
                codes.add(resolved.country().code());
            }
        }
        return codes;
    }

    static Optional<LocalDate> day(NamedCsvRecord row, String column) {
        try {
            return Optional.of(LocalDate.parse(row.getField(column).strip(), US_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String amount(NamedCsvRecord row) {
        return row.getField("total_cost").replace("$", "").replace(",", "").strip();
    }

    static List<String> publishedCodes(CommandLineRun run) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(run.folder().resolve("public/countries-assisted.csv"))) {
            return csv.stream().map(row -> row.getField("code")).toList();
        }
    }
}
