package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.List;
import org.twelvemonth.country.CountryRegister;

/** Reads record files with one table of countries. */
public final class Intake {
    private final CountryRegister countries;
    private final Mappings mappings;

    /** Reads files of our own format. */
    public Intake(CountryRegister countries) {
        this(countries, Mappings.NONE);
    }

    /** Reads files of our own format, and those that the mappings are for. */
    public Intake(CountryRegister countries, Mappings mappings) {
        this.countries = countries;
        this.mappings = mappings;
    }

    /**
     * Opens a record file and reads its header.
     *
     * @throws IntakeRefusedException when the file cannot be used
     */
    public RecordReader open(RecordFile file) {
        return RecordReader.open(file, countries, mappings.find(file.name()));
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
}
