package org.twelvemonth.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twelvemonth.figures.Eligibility;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Total;
import org.twelvemonth.intake.rows.WorkbookReader;
import org.twelvemonth.intake.rows.Worksheet;

/** The numbers that the workbook gives: rows of its tables, and what stands in the sheet of totals. */
final class WorkbookTotals {
    /** A table that needs more than one sheet goes on in "Engagements (2)". */
    private static final Pattern CONTINUED = Pattern.compile(" \\(\\d+\\)$");

    private final Map<String, Long> found = new HashMap<>();
    private final Set<List<String>> rejected = new HashSet<>();

    private WorkbookTotals() {}

    static TotalsCheck expected(String name, Figures figures) {
        Figures.Totals totals = figures.totals();
        TotalsCheck check = new TotalsCheck(name)
                .expect("sheet Continents", figures.continents().size())
                .expect("sheet Countries", figures.countries().size())
                .expect("sheet Countries, on the public list", figures.listed().size())
                .expect("sheet Engagements", totals.counting())
                .expect("sheet Requests and refusals", totals.requests())
                .expect("sheet Superseded records", totals.supersededRows())
                .expect("sheet Rejected records, rows rejected", totals.rejectedRows())
                .expect("sheet Findings", figures.blockingFindings() + figures.advisoryFindings());
        for (Eligibility eligibility : Eligibility.KEPT_BACK) {
            check.expect("sheet " + eligibility.label(), totals.of(eligibility));
        }
        for (Total total : Total.values()) {
            check.expect("sheet Totals, " + total.title(), total.of(figures));
        }
        figures.grounds()
                .forEach((section, engagements) -> check.expect("sheet Grounds, " + section.name(), engagements));
        if (figures.withoutSection() > 0) {
            check.expect("sheet Grounds, None", figures.withoutSection());
        }
        return check;
    }

    /**
     * Reads the sheets that are short, and counts the rows of the others.
     *
     * @param dataRows the rows of data by the name of the sheet's part
     */
    static WorkbookTotals read(Path file, Map<String, Long> dataRows) throws IOException {
        WorkbookTotals totals = new WorkbookTotals();
        try (WorkbookReader workbook = WorkbookReader.open(file)) {
            for (Worksheet sheet : workbook.worksheets()) {
                String name = CONTINUED.matcher(sheet.name()).replaceFirst("");
                totals.add("sheet " + name, dataRows.getOrDefault(sheet.part().substring(1), 0L));
                totals.readShort(name, sheet, workbook);
            }
        }
        totals.add("sheet Rejected records, rows rejected", totals.rejected.size());
        return totals;
    }

    OptionalLong at(String place) {
        Long number = found.get(place);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private void readShort(String name, Worksheet sheet, WorkbookReader workbook) {
        switch (name) {
            case "Totals" ->
                forEach(
                        workbook,
                        sheet,
                        row -> add("sheet Totals, " + row.getFirst(), number(row.getLast())),
                        "Figure",
                        "Number");
            case "Grounds" ->
                forEach(
                        workbook,
                        sheet,
                        row -> add("sheet Grounds, " + row.getFirst(), number(row.getLast())),
                        "Section",
                        "Engagements withheld");
            case "Countries" -> {
                add("sheet Countries, on the public list", 0);
                forEach(
                        workbook,
                        sheet,
                        row -> add(
                                "sheet Countries, on the public list",
                                row.getFirst().equals("Yes") ? 1 : 0),
                        "On the public list");
            }
            case "Rejected records" -> forEach(workbook, sheet, rejected::add, "Source file", "Source line");
            default -> {}
        }
    }

    /** Hands over the cells of these columns, row by row. The first row with more than one cell has the headings. */
    private static void forEach(
            WorkbookReader workbook, Worksheet sheet, Consumer<List<String>> action, String... headings) {
        List<String> found = new ArrayList<>();
        workbook.forEachRow(sheet, row -> {
            if (row.size() > 1 && found.isEmpty()) {
                found.addAll(row.cells());
            } else if (row.size() > 1) {
                action.accept(Stream.of(headings)
                        .map(heading -> row.cell(column(found, heading)))
                        .toList());
            }
        });
    }

    private static int column(List<String> headings, String heading) {
        int column = headings.indexOf(heading);
        if (column < 0) {
            throw new IllegalArgumentException("The sheet has no column " + heading + ".");
        }
        return column;
    }

    private void add(String place, long number) {
        found.merge(place, number, Long::sum);
    }

    private static long number(String written) {
        return Long.parseLong(written);
    }
}
