package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.List;
import org.twelvemonth.country.CountryRegister;

/** Reads record files with one table of countries. */
public final class Intake {
    /** To be raised whenever the same row would be read otherwise than before, or staged otherwise. */
    private static final String VERSION = "1";

    private final CountryRegister countries;

    public Intake(CountryRegister countries) {
        this.countries = countries;
    }

    /**
     * Opens a record file and reads its header.
     *
     * @throws IntakeRefusedException when the file cannot be used
     */
    public RecordReader open(RecordFile file) {
        return RecordReader.open(file, countries);
    }

    /**
     * Reads a whole file into memory.
     *
     * @throws IntakeRefusedException when the file cannot be used
     */
    public ReadFile read(RecordFile file) {
        try (RecordReader reader = open(file)) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Outcome next = reader.next(); next != null; next = reader.next()) {
                outcomes.add(next);
            }
            return new ReadFile(file, outcomes, reader.remarks());
        }
    }

    /** What the outcomes of a file follow from: its bytes and its kind, the table of countries and this program. */
    String key(RecordFile file) {
        String kind = file.name().substring(file.name().lastIndexOf('.') + 1);
        return String.join(":", file.sha256(), Column.key(kind), countries.version(), VERSION);
    }

    RowParser newParser() {
        return new RowParser(countries);
    }
}
