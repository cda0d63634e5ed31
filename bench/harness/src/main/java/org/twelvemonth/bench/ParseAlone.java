package org.twelvemonth.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.RecordFiles;
import org.twelvemonth.intake.RecordReader;

/** Reads the one file of a folder in a fresh process: into judged records, or as FastCSV's records and nothing more. */
public final class ParseAlone {
    private ParseAlone() {}

    /** Takes {@code ours} or {@code fastcsv}, and the folder. Prints the rows and the seconds of the reading alone. */
    public static void main(String[] arguments) throws IOException {
        RecordFile file = RecordFiles.in(Path.of(arguments[1])).getFirst();
        CountryRegister countries = CountryRegister.load(ContinentScheme.M49, Map.of());
        long start = System.nanoTime();
        long rows = arguments[0].equals("ours") ? judged(file, countries) : bare(file);
        System.out.printf("%d %.3f%n", rows, (System.nanoTime() - start) / 1e9);
    }

    private static long judged(RecordFile file, CountryRegister countries) {
        long accepted = 0;
        try (RecordReader reader = new Intake(countries).open(file)) {
            for (Outcome outcome = reader.next(); outcome != null; outcome = reader.next()) {
                accepted += outcome instanceof Outcome.Accepted ? 1 : 0;
            }
        }
        return accepted;
    }

    private static long bare(RecordFile file) throws IOException {
        long characters = 0;
        long rows = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.path())) {
            for (CsvRecord row : csv) {
                characters += row.getField(0).length();
                rows++;
            }
        }
        return characters == 0 ? 0 : rows - 1;
    }
}
