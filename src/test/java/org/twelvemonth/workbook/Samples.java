package org.twelvemonth.workbook;

import static org.twelvemonth.engagement.EngagementBuilder.anEngagement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.twelvemonth.engagement.Disclosure;
import org.twelvemonth.engagement.EngagementStatus;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.figures.PublishedBaseline;
import org.twelvemonth.intake.Problem;
import org.twelvemonth.period.ReportingMonth;

/** Registers for tests; all fictional. */
final class Samples {
    private Samples() {}

    /** Something for every sheet. */
    static Records everything() {
        return new Records()
                .add("A-01", anEngagement().in("FJ").titled("Investigative interviewing"))
                .add(
                        "A-02",
                        anEngagement()
                                .in("TO", "FJ", "WS")
                                .titled("Pacific regional programme")
                                .training(60))
                .add(
                        "A-03",
                        anEngagement().in("MT").withheldOn("S31(1)(a); S38").marked(Marking.OFFICIAL_SENSITIVE))
                .add("A-04", anEngagement().in("NG").disclosed(Disclosure.UNDECIDED))
                .add(
                        "A-05",
                        anEngagement().in("NG").from("2026-02-01").withStatus(EngagementStatus.IN_DELIVERY),
                        anEngagement().in("NG").titled("An earlier title").with("Desk", "B"))
                .add(
                        "A-06",
                        anEngagement()
                                .in("CA")
                                .worth("1250000")
                                .with("Desk", "A")
                                .with("Project code", "=1+1"))
                .add(
                        "A-07",
                        anEngagement()
                                .in("AE")
                                .from("2025-11-01")
                                .until("2026-10-31")
                                .deploying(null))
                .add("A-08", anEngagement().in("CY").from("2025-12-24").withStatus(EngagementStatus.COMPLETED))
                .add("A-09", anEngagement().in("KY").from("2024-01-10").until("2024-02-10"))
                .add("B-01", anEngagement().in("ZM").requestedOn("2026-08-03"))
                .add("B-02", anEngagement().in("PE").declinedOn("2026-06-30", "Risk too high"))
                .reject(
                        "C-01",
                        new Problem("country", "Atlantis", "the name of a country", "Write an approved name."),
                        new Problem("title", "", "a title", "Write a short title."))
                .reject(null, new Problem("", "a, b", "as many cells as headings", "Mend the row."))
                .noticing("Two columns are not in the record format: Desk, Project code.")
                .comparedWith(new PublishedBaseline(
                        ReportingMonth.parse("2026-09"),
                        new TreeMap<>(Map.of(
                                "FJ", Optional.of(LocalDate.of(2026, 4, 30)),
                                "MT", Optional.of(LocalDate.of(2026, 4, 30)),
                                "KY", Optional.of(LocalDate.of(2025, 9, 30))))));
    }

    /** A register without any record. */
    static Records nothing() {
        return new Records();
    }
}
