package org.twelvemonth.job;

/** Is told how far a run has come; may be called from several threads. Counts only, never anything from a record. */
public interface Progress {
    /** What a run does, in this order. */
    enum Stage {
        OPEN_EDITION("Looking at the record files"),
        IMPORT_RECORDS("Reading records"),
        CHECK_INTAKE("Checking what was read"),
        COMPUTE_FIGURES("Computing the figures"),
        WRITE_OUTPUTS("Writing list, workbook and summaries"),
        VERIFY_OUTPUTS("Verifying what was written"),
        SEAL_EDITION("Sealing the edition");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        /** The stage in words for the one who waits. */
        public String words() {
            return words;
        }
    }

    /** The run has come to a stage. */
    void at(Stage stage);

    /** So many rows were read so far, over all files. */
    void rows(long rows);

    /** The run is over, however it ended. */
    void finished();

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void at(Stage stage) {}

        @Override
        public void rows(long rows) {}

        @Override
        public void finished() {}
    };
}
