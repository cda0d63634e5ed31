package org.twelvemonth.intake;

import org.jspecify.annotations.Nullable;
import org.twelvemonth.engagement.Disclosure;
import org.twelvemonth.engagement.EngagementStatus;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.engagement.WithholdingGround;

/** Which texts are values of a column, where the settings state them for whole files: stricter than for a cell. */
final class ColumnValues {
    private static final String CORRECT = "Correct it in the settings.";

    private ColumnValues() {}

    /** What is expected instead, null when the text is a value of the column; a country is looked up elsewhere. */
    static @Nullable ExpectedForm mismatch(Column column, String value) {
        return switch (column) {
            case STATUS -> expect(EngagementStatus.of(value).isPresent(), "one of " + RowParser.KNOWN_STATUSES);
            case DISCLOSURE ->
                expect(Disclosure.of(value) != Disclosure.UNKNOWN, "PUBLISH, WITHHOLD, UNDECIDED or nothing");
            case MARKING ->
                expect(Marking.of(value) != Marking.UNKNOWN, "OFFICIAL, OFFICIAL-SENSITIVE, SECRET or TOP SECRET");
            case WITHHOLDING_GROUNDS ->
                expect(
                        WithholdingGround.listOf(value).stream()
                                .allMatch(ground -> ground.section().isPresent()),
                        "sections of the Freedom of Information Act 2000 on which work may be withheld, for example S31(1)(a)");
            case DELETED -> expect(DeletedWords.read(value).isPresent(), DeletedWords.ALL);
            case REFERENCE ->
                expect(
                        value.isEmpty() || References.read(value) != null,
                        "a reference of 1 to " + References.LONGEST + " visible characters");
            default -> ofForm(column, value);
        };
    }

    private static @Nullable ExpectedForm expect(boolean isValue, String expected) {
        return isValue ? null : new ExpectedForm(expected, CORRECT);
    }

    private static @Nullable ExpectedForm ofForm(Column column, String value) {
        Cells cells = new Cells();
        cells.set(column, value);
        CellParser parser = new CellParser();
        parser.start(cells);
        switch (column.form()) {
            case DAY -> parser.day(column);
            case TIME -> parser.instant(column);
            case AMOUNT -> parser.pounds(column);
            case COUNT -> parser.count(column);
            case LIST, TEXT -> {}
        }
        return parser.problems().stream()
                .map(problem -> new ExpectedForm(problem.expected(), problem.remedy()))
                .findFirst()
                .orElse(null);
    }
}
