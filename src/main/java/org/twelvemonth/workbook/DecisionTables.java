package org.twelvemonth.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.WithholdingGround;
import org.twelvemonth.figures.Changes;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.workbook.xlsx.Column;
import org.twelvemonth.workbook.xlsx.SmallTable;
import org.twelvemonth.workbook.xlsx.Table;

/** The tables of what was decided: on what grounds work is withheld, and what changed on the list. */
final class DecisionTables {
    private static final int NAME = 40;
    private static final int SENTENCE = 70;
    private static final String REMOVED_EARLY = "Removed early";

    private DecisionTables() {}

    /** Engagements withheld on a section of the Act or, as the last row, on none that is known. */
    record Ground(String section, String subject, int engagements) {}

    /**
     * A country that is on one of two lists alone.
     *
     * @param list the published list that was compared with, for example "September 2026"
     */
    record Change(String kind, Country country, String list, String meaning) {}

    static SmallTable<Ground> grounds(Figures figures) {
        return new SmallTable<>(
                new Table<>(
                        "Grounds",
                        "Grounds for withholding",
                        "Engagements of the window withheld by decision, by section of the Freedom of Information Act"
                                + " 2000.",
                        Note.see(Note.PUBLICATION, Note.EMPTY_CELLS, Note.SEVERAL_GROUNDS),
                        "Nothing is withheld.",
                        List.of(
                                new Column.Text<>("Section", NAME, Ground::section),
                                new Column.Text<>("Subject", SENTENCE, Ground::subject),
                                new Column.Whole<>("Engagements withheld", Ground::engagements)),
                        null),
                rows(figures));
    }

    private static List<Ground> rows(Figures figures) {
        Stream<Ground> sections = figures.grounds().entrySet().stream()
                .map(entry -> new Ground(entry.getKey().name(), entry.getKey().title(), entry.getValue()));
        Stream<Ground> none = figures.withoutSection() == 0
                ? Stream.empty()
                : Stream.of(new Ground("None", WithholdingGround.NO_SECTION, figures.withoutSection()));
        return Stream.concat(sections, none).toList();
    }

    static SmallTable<Change> changes(Figures figures) {
        String compared =
                compared(figures.changes().since(), figures.changesToLive().since());
        return new SmallTable<>(
                new Table<>(
                        "Changes",
                        "Changes to the list",
                        compared,
                        Note.see(Note.EMPTY_CELLS),
                        nothingToCompareWith(figures) ? compared : "The list is the same.",
                        List.of(
                                new Column.Text<>(
                                        "Country", NAME, row -> row.country().name()),
                                new Column.Text<>(
                                        "Code", 12, row -> row.country().code()),
                                new Column.Text<>(
                                        "Continent",
                                        20,
                                        row -> row.country().continent().name()),
                                new Column.Text<>("Compared with", NAME, Change::list),
                                new Column.Text<>("Change", 20, Change::kind),
                                new Column.Text<>("Meaning", SENTENCE, Change::meaning)),
                        null),
                changed(figures));
    }

    private static boolean nothingToCompareWith(Figures figures) {
        return figures.changes().since() == null && figures.changesToLive().since() == null;
    }

    private static String compared(@Nullable ReportingMonth earlier, @Nullable ReportingMonth live) {
        if (live == null) {
            return earlier == null
                    ? "There is no list of an earlier month to compare with."
                    : "The list compared with the one last published, for " + Dates.month(earlier.value()) + ".";
        }
        return "The list compared with the one for " + Dates.month(live.value())
                + " that was live when this edition was built"
                + (earlier == null
                        ? "."
                        : ", and with the one last published for an earlier month, " + Dates.month(earlier.value())
                                + ".");
    }

    /** Those first that a person must look at. */
    private static List<Change> changed(Figures figures) {
        return Stream.concat(
                        changed(figures.changesToLive(), ", live when this edition was built"),
                        changed(figures.changes(), ""))
                .sorted(Comparator.comparing(change -> !change.kind().equals(REMOVED_EARLY)))
                .toList();
    }

    private static Stream<Change> changed(Changes changes, String which) {
        ReportingMonth since = changes.since();
        String list = since == null ? "" : Dates.month(since.value()) + which;
        return Stream.of(
                        changes.removedEarly().stream()
                                .map(country -> new Change(
                                        REMOVED_EARLY,
                                        country,
                                        list,
                                        "By the dates of its engagements then, it would still be listed: a decision shows. The"
                                                + " findings say why it is not.")),
                        changes.added().stream()
                                .map(country -> new Change("Added", country, list, "It was not on the list then.")),
                        changes.agedOut().stream()
                                .map(country -> new Change(
                                        "Aged out",
                                        country,
                                        list,
                                        "By the dates of its engagements then, the last has left the window.")))
                .flatMap(part -> part);
    }
}
