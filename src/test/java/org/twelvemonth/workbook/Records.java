package org.twelvemonth.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.engagement.EngagementBuilder;
import org.twelvemonth.figures.Assessments;
import org.twelvemonth.figures.Assessor;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.FiguresComputation;
import org.twelvemonth.figures.PublishedBaseline;
import org.twelvemonth.figures.PublishedLists;
import org.twelvemonth.figures.ReportingRules;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.Problem;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.intake.register.Register;
import org.twelvemonth.intake.register.RegisterEntry;
import org.twelvemonth.period.ReportingMonth;

/** A register for tests, built row by row, with its figures for October 2026. */
final class Records {
    static final ReportingMonth MONTH = ReportingMonth.parse("2026-10");

    private final List<RegisterEntry> entries = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private @Nullable PublishedBaseline baseline;
    private @Nullable PublishedBaseline live;
    private long line = 1;

    /** Adds an engagement under the reference, after superseded rows of the same reference, if any. */
    Records add(String reference, EngagementBuilder engagement, EngagementBuilder... superseded) {
        List<Outcome.Accepted> earlier = new ArrayList<>();
        for (EngagementBuilder row : superseded) {
            earlier.add(accepted(reference, row));
        }
        entries.add(new RegisterEntry(reference, accepted(reference, engagement), earlier, List.of()));
        return this;
    }

    /** Adds a rejected row, under a reference of its own or, when that could not be read, under none. */
    Records reject(@Nullable String reference, Problem... problems) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("reference", reference == null ? "" : reference);
        cells.put("country", "Atlantis");
        cells.put("title", "Lost");
        entries.add(new RegisterEntry(
                reference,
                null,
                List.of(),
                List.of(new Outcome.Rejected(nextLine(), reference, List.of(problems), cells))));
        return this;
    }

    Records comparedWithLive(PublishedBaseline published) {
        live = published;
        return this;
    }

    Records comparedWith(PublishedBaseline published) {
        baseline = published;
        return this;
    }

    Records noticing(String notice) {
        notices.add(notice);
        return this;
    }

    private Outcome.Accepted accepted(String reference, EngagementBuilder engagement) {
        return new Outcome.Accepted(nextLine(), engagement.referenced(reference).build());
    }

    private SourceLine nextLine() {
        return new SourceLine("records.csv", ++line);
    }

    Assessments assessments() {
        List<RegisterEntry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(RegisterEntry::reference, Comparator.nullsLast(Comparator.naturalOrder())));
        Register register = predicate -> sorted.stream().allMatch(predicate);
        return new Assessor(MONTH.window()).over(register);
    }

    Figures figures() {
        return FiguresComputation.compute(
                assessments(),
                MONTH.window(),
                ReportingRules.DEFAULTS,
                EngagementBuilder.COUNTRIES,
                new PublishedLists(baseline, live),
                notices);
    }
}
