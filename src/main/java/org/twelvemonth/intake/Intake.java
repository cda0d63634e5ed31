package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.intake.rows.Sha256;

/** Reads record files with one table of countries. */
public final class Intake {
    /** To be raised whenever the same row would be read otherwise than before, or staged otherwise. */
    private static final String VERSION = "10";

    private final CountryRegister countries;
    private final Mappings mappings;
    private final String printedNames;

    /** Reads files of our own format. */
    public Intake(CountryRegister countries) {
        this(countries, Mappings.NONE);
    }

    /** Reads files of our own format, and those that the mappings are for. */
    public Intake(CountryRegister countries, Mappings mappings) {
        this.countries = countries;
        this.mappings = mappings;
        this.printedNames =
                Sha256.ofText(countries.all().stream().map(Country::name).collect(Collectors.joining("\n")));
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

    /**
     * What the outcomes of a file follow from: its bytes and its kind, its mapping, the table of countries, the names that
     * rejections suggest, and this program.
     */
    String key(RecordFile file) {
        String kind = file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String mapping = mappings.find(file.name()).digest();
        return Sha256.ofText(
                String.join(":", file.sha256(), kind, mapping, countries.version(), printedNames, VERSION));
    }

    /** Judges the rows that staging keeps. */
    RowParser newParser() {
        return new RowParser(CountryCells.canonical(countries), () -> true);
    }
}
