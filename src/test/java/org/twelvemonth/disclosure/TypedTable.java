package org.twelvemonth.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A random register as a table of typed cells, for writers of different formats. Times are those of January, when the clocks of
 * the United Kingdom show UTC.
 */
record TypedTable(List<List<Cell>> rows) {
    static final List<String> HEADINGS = List.of(
            "reference",
            "country",
            "title",
            "status",
            "delivery_start",
            "delivery_end",
            "disclosure",
            "disclosure_approver",
            "disclosure_decided_on",
            "withholding_grounds",
            "marking",
            "contract_value_gbp",
            "trained",
            "updated_at",
            "deleted");

    /** A cell by its type; a text may be empty. */
    sealed interface Cell {
        record Text(String text) implements Cell {}

        record Day(LocalDate day) implements Cell {}

        record Time(LocalDateTime time) implements Cell {}

        record Numeric(BigDecimal number) implements Cell {}

        record Truth(boolean truth) implements Cell {}

        /** The cell in the record format. */
        default String canonical() {
            return switch (this) {
                case Text text -> text.text();
                case Day day -> day.day().toString();
                case Time time -> time.time() + ":00Z";
                case Numeric number -> number.number().toPlainString();
                case Truth truth -> truth.truth() ? "yes" : "no";
            };
        }
    }

    static TypedTable random(Random random) {
        int rows = 1 + random.nextInt(12);
        return new TypedTable(
                IntStream.range(0, rows).mapToObj(i -> row(random)).toList());
    }

    private static List<Cell> row(Random random) {
        LocalDate start = LocalDate.of(2025, 8, 1).plusDays(random.nextInt(400));
        return List.of(
                reference(random),
                pick(
                        random,
                        "Fiji",
                        "MT",
                        "Tonga; Samoa",
                        "The Gambia",
                        "Côte d'Ivoire",
                        "Åland Islands",
                        "Kenya",
                        "Atlantis"),
                pick(random, "Training", "A \"bold\" plan, twice", "Évaluation; <b> & co", "two\nlines", "=1+1", ""),
                pick(random, "COMPLETED", "IN_DELIVERY", "COMPLETED", "REQUESTED", "WITHDRAWN", "soon"),
                new Cell.Day(start),
                random.nextInt(4) == 0 ? blank() : new Cell.Day(start.plusDays(random.nextInt(60))),
                pick(random, "PUBLISH", "PUBLISH", "PUBLISH", "WITHHOLD", "UNDECIDED", "", "maybe"),
                pick(random, "Director", "Director", "Director", "", "N/A"),
                new Cell.Day(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(90))),
                pick(random, "", "", "", "", "S27", "S31(1)(a); S99"),
                pick(random, "", "", "OFFICIAL", "OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET"),
                random.nextBoolean()
                        ? blank()
                        : new Cell.Numeric(BigDecimal.valueOf(10L * random.nextInt(999_999) + 1, 2)),
                random.nextBoolean() ? blank() : new Cell.Numeric(BigDecimal.valueOf(random.nextInt(5_000))),
                random.nextBoolean()
                        ? blank()
                        : new Cell.Time(
                                LocalDate.of(2026, 1, 1 + random.nextInt(31)).atTime(6 * random.nextInt(1, 4), 0)),
                random.nextInt(4) == 0 ? new Cell.Truth(random.nextInt(5) == 0) : blank());
    }

    private static Cell reference(Random random) {
        return random.nextInt(3) == 0
                ? new Cell.Numeric(BigDecimal.valueOf(1_000 + random.nextInt(20)))
                : new Cell.Text("ENG/" + (10 + random.nextInt(20)));
    }

    private static Cell blank() {
        return new Cell.Text("");
    }

    private static Cell pick(Random random, String... texts) {
        return new Cell.Text(texts[random.nextInt(texts.length)]);
    }
}
