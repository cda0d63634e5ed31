package org.twelvemonth.console.record;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.twelvemonth.console.page.EditionPath;
import org.twelvemonth.console.page.SealedEditions;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.workbook.Heading;
import org.twelvemonth.workbook.RecordSheet;

/** The findings of an edition by rule, those first that must be acknowledged. */
@Controller
class FindingsPage {
    private final SealedEditions editions;
    private final SealedRecords records;
    private final CountryNames names;

    FindingsPage(SealedEditions editions, SealedRecords records, CountryNames names) {
        this.editions = editions;
        this.records = records;
        this.names = names;
    }

    @GetMapping("/editions/{month}/{number}/findings")
    String findings(
            @PathVariable String month,
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            Model model)
            throws IOException {
        Edition edition = editions.at(month, number);
        ListQuery query = ListQuery.of(parameters, "rule", List.of("rule", "subject"));
        Listed<FoundByRule> findings = new Listed<>(query, order(query));
        Map<String, FoundByRule> rules = new LinkedHashMap<>();
        records.workbook(edition).read(RecordSheet.FINDINGS, row -> {
            FoundByRule finding = new FoundByRule(row, names.linked(row.text(Heading.SUBJECT)));
            rules.putIfAbsent(finding.rule(), finding);
            findings.add(finding, List.of(finding.rule()), row.texts());
        });
        model.addAttribute("edition", new EditionPath(edition));
        model.addAttribute("findings", findings);
        model.addAttribute("rules", rules);
        return "console/findings";
    }

    /** The workbook has them by rule. */
    private static Comparator<? super FoundByRule> order(ListQuery query) {
        return switch (query.column()) {
            case "rule" -> comparing(FoundByRule::title);
            case "subject" -> comparing(finding -> finding.subject().name());
            default -> Listed.AS_READ;
        };
    }
}
