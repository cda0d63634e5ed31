package org.twelvemonth.workbook;

import org.twelvemonth.figures.Assessment;

/**
 * How many rows each sheet of a workbook will have, where, and in which columns. It is to be shown every assessment once,
 * before the workbook is written; it holds neither rows nor cells.
 */
public final class WorkbookPlan {
    private final Surveys surveys;

    WorkbookPlan(RecordTables tables) {
        this.surveys = new Surveys(tables);
    }

    /** Counts what the assessment adds. */
    public void add(Assessment assessment) {
        surveys.add(assessment);
    }

    Surveys surveys() {
        return surveys;
    }
}
