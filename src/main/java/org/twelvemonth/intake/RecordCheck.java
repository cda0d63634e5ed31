package org.twelvemonth.intake;

import java.util.List;

/** Reads all record files and judges every row. Needs no store, and changes nothing. */
public final class RecordCheck {
    private RecordCheck() {}

    /** Is told what was read, as soon as it was. */
    public interface Listener {
        /**
         * A row was read.
         *
         * @param names the names of countries in it
         */
        void row(Outcome outcome, List<CountryName> names);

        /**
         * A file was read to its end.
         *
         * @param rows how many rows it has that are not blank
         * @param remarks what a reader should know of it: rests of sentences that start with its name
         */
        void file(RecordFile file, long rows, List<String> remarks);
    }

    /**
     * Reads the files, one after the other.
     *
     * @throws IntakeRefusedException when one of them cannot be used
     */
    public static void read(Intake intake, List<RecordFile> files, Listener listener) {
        for (RecordFile file : files) {
            try (RecordReader reader = intake.open(file)) {
                long rows = 0;
                for (Outcome outcome = reader.next(); outcome != null; outcome = reader.next()) {
                    rows++;
                    listener.row(outcome, reader.countryNames());
                }
                listener.file(file, rows, reader.remarks());
            }
        }
    }
}
