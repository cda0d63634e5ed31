package org.twelvemonth.job;

/** Is told how far a run has come; may be called from several threads. Counts only, never anything from a record. */
public interface Progress {
    /** What a run does, in this order. */
    enum Stage {
        OPEN_EDITION("Looking at the record files", 3),
        IMPORT_RECORDS("Reading records", 10),
        CHECK_INTAKE("Checking what was read", 50),
        COMPUTE_FIGURES("Computing the figures", 55),
        WRITE_OUTPUTS("Writing list, workbook and summaries", 65),
        VERIFY_OUTPUTS("Verifying what was written", 90),
        SEAL_EDITION("Sealing the edition", 97);

        private final String words;
        private final int percent;

        Stage(String words, int percent) {
            this.words = words;
            this.percent = percent;
        }

        /** The stage in words for the one who waits. */
        public String words() {
            return words;
        }

        /** Roughly how much of the whole is behind, in per cent, when the stage begins. */
        public int percent() {
            return percent;
        }
    }

    /** The run has come to a stage. */
    void at(Stage stage);

    /** So many rows were read so far, over all files. */
    void rows(long rows);

    /** So many of all record files are read to their end. */
    void files(int done, int all);

    /** The run is over, however it ended. */
    void finished();

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void at(Stage stage) {}

        @Override
        public void rows(long rows) {}

        @Override
        public void files(int done, int all) {}

        @Override
        public void finished() {}
    };
}
