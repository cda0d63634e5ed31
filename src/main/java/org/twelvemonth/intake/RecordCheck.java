package org.twelvemonth.intake;

import java.nio.file.Path;
import java.util.ArrayList;
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
     * The record files of a folder, in the order of their names.
     *
     * @throws IntakeRefusedException when one of them cannot be used; then all files are read to their end, and it names
     *     every one that cannot be used
     */
    public static List<RecordFile> files(Intake intake, Path folder) {
        RecordFiles.Found found = RecordFiles.find(folder);
        if (!found.refused().isEmpty()) {
            throw refusal(found.refused(), intake, found.files());
        }
        return found.files();
    }

    /**
     * The refusals that are known, and those of more files, which are read to their end.
     *
     * @param known at least one
     */
    public static IntakeRefusedException refusal(
            List<IntakeRefusedException> known, Intake intake, List<RecordFile> more) {
        List<IntakeRefusedException> refusals = new ArrayList<>(known);
        for (RecordFile file : more) {
            try (RecordReader reader = intake.open(file)) {
                Outcome outcome = reader.next();
                while (outcome != null) {
                    outcome = reader.next();
                }
            } catch (IntakeRefusedException e) {
                refusals.add(e);
            }
        }
        return IntakeRefusedException.of(refusals);
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
