package org.twelvemonth.workbook;

import org.twelvemonth.country.Country;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.figures.Finding;
import org.twelvemonth.figures.Rule;

/** The second walk, for all tables. */
record Transcripts(
        Transcript<Finding, Rule> findings,
        Transcript<EngagementRow, Country> counting,
        Transcript<EngagementRow, Country> keptBack,
        Transcript<EngagementRow, Country> requests,
        Transcript<EngagementRow, String> superseded,
        Transcript<RejectedRow, String> rejected) {

    void add(Assessment assessment) {
        findings.add(assessment);
        counting.add(assessment);
        keptBack.add(assessment);
        requests.add(assessment);
        superseded.add(assessment);
        rejected.add(assessment);
    }

    void requireAllRows() {
        findings.requireAllRows();
        counting.requireAllRows();
        keptBack.requireAllRows();
        requests.requireAllRows();
        superseded.requireAllRows();
        rejected.requireAllRows();
    }
}
