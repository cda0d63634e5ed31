package org.twelvemonth.summary;

import static org.twelvemonth.summary.Wording.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.twelvemonth.figures.Eligibility;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Figures.Counts;
import org.twelvemonth.summary.pdf.Column;
import org.twelvemonth.summary.pdf.Run;

/**
 * The columns of numbers that tables of continents and countries share. What no engagement of the month is has no column.
 *
 * @param eligibilities those that have one
 */
record CountColumns(List<Eligibility> eligibilities) {

    static CountColumns of(Figures figures) {
        return new CountColumns(told(figures));
    }

    /** What is told of the month: marked work only where there is some, because in most months there is none. */
    static List<Eligibility> told(Figures figures) {
        return Arrays.stream(Eligibility.values())
                .filter(eligibility ->
                        eligibility != Eligibility.FORBIDDEN || figures.totals().forbidden() > 0)
                .toList();
    }

    /** The columns, after those of the table's own. */
    Column[] after(Column... own) {
        List<Column> columns = new ArrayList<>(List.of(own));
        columns.add(Column.number("Engagements"));
        eligibilities.forEach(eligibility -> columns.add(Column.number(eligibility.label())));
        columns.add(Column.number("Trained"));
        columns.add(Column.number("Deployed"));
        return columns.toArray(Column[]::new);
    }

    /** The cells of a row, after those of the table's own. */
    Run[] after(Counts counts, Run... own) {
        Stream<Long> numbers = Stream.of(
                        Stream.of((long) counts.engagements()),
                        eligibilities.stream().map(eligibility -> (long) counts.of(eligibility)),
                        Stream.of(counts.trained(), counts.deployed()))
                .flatMap(part -> part);
        return Stream.concat(Stream.of(own), numbers.map(number -> Run.plain(number(number))))
                .toArray(Run[]::new);
    }
}
