package org.twelvemonth.workbook;

import org.twelvemonth.country.Country;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.figures.Finding;
import org.twelvemonth.figures.Rule;
import org.twelvemonth.workbook.xlsx.CellText;
import org.twelvemonth.workbook.xlsx.Spill;

/** The first walk, for all tables. */
record Surveys(
        Survey<Finding, Rule> findings,
        Survey<EngagementRow, Country> counting,
        Survey<EngagementRow, Country> keptBack,
        Survey<EngagementRow, Country> requests,
        Survey<EngagementRow, String> superseded,
        Survey<RejectedRow, String> rejected) {

    Surveys(RecordTables tables) {
        this(
                new Survey<>(tables.findings()),
                new Survey<>(tables.counting()),
                new Survey<>(tables.keptBack()),
                new Survey<>(tables.requests()),
                new Survey<>(tables.superseded()),
                new Survey<>(tables.rejected()));
    }

    void add(Assessment assessment) {
        findings.add(assessment);
        counting.add(assessment);
        keptBack.add(assessment);
        requests.add(assessment);
        superseded.add(assessment);
        rejected.add(assessment);
    }

    Transcripts transcripts(CellText limit, int rowsPerSheet, Spill spill) {
        return new Transcripts(
                findings.transcript(limit, rowsPerSheet, spill),
                counting.transcript(limit, rowsPerSheet, spill),
                keptBack.transcript(limit, rowsPerSheet, spill),
                requests.transcript(limit, rowsPerSheet, spill),
                superseded.transcript(limit, rowsPerSheet, spill),
                rejected.transcript(limit, rowsPerSheet, spill));
    }
}
