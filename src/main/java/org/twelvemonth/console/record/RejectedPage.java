package org.twelvemonth.console.record;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.twelvemonth.console.page.EditionPath;
import org.twelvemonth.console.page.SealedEditions;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.workbook.RecordSheet;

/** The rows that an edition could not read as engagement records, with what to do. */
@Controller
class RejectedPage {
    private final SealedEditions editions;
    private final SealedRecords records;

    RejectedPage(SealedEditions editions, SealedRecords records) {
        this.editions = editions;
        this.records = records;
    }

    @GetMapping("/editions/{month}/{number}/rejected")
    String rejected(
            @PathVariable String month,
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            Model model)
            throws IOException {
        Edition edition = editions.at(month, number);
        ListQuery query = ListQuery.of(parameters, "reason", List.of("reference", "source", "column"));
        Listed<RejectedRecord> rejected = new Listed<>(query, order(query));
        int[] rows = {0};
        records.workbook(edition).read(RecordSheet.REJECTED, row -> {
            RejectedRecord problem = new RejectedRecord(row);
            rows[0] += RejectedRecord.isFirstProblem(row) ? 1 : 0;
            rejected.add(problem, List.of(problem.reason()), Stream.concat(Stream.of(problem.source()), row.texts()));
        });
        model.addAttribute("edition", new EditionPath(edition));
        model.addAttribute("rejected", rejected);
        model.addAttribute("rows", rows[0]);
        return "console/rejected";
    }

    private static Comparator<? super RejectedRecord> order(ListQuery query) {
        Comparator<SourceLine> inFiles = comparing(SourceLine::file).thenComparingLong(SourceLine::line);
        return switch (query.column()) {
            case "reference" -> comparing(RejectedRecord::reference);
            case "source" -> comparing(problem -> problem.row().source(), inFiles);
            case "column" -> comparing(RejectedRecord::column);
            default -> Listed.AS_READ;
        };
    }
}
