package org.twelvemonth.console.record;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

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
import org.twelvemonth.engagement.WithholdingGround.Section;
import org.twelvemonth.period.ReportingWindow;
import org.twelvemonth.workbook.Heading;
import org.twelvemonth.workbook.RecordSheet;

/** The engagements of an edition that are not published, by the grounds for that. */
@Controller
class WithheldPage {
    private final SealedEditions editions;
    private final SealedRecords records;
    private final CountryNames names;

    WithheldPage(SealedEditions editions, SealedRecords records, CountryNames names) {
        this.editions = editions;
        this.records = records;
        this.names = names;
    }

    @GetMapping("/editions/{month}/{number}/withheld")
    String withheld(
            @PathVariable String month,
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            Model model)
            throws IOException {
        Edition edition = editions.at(month, number);
        ListQuery query = ListQuery.of(parameters, "ground", List.of("reference", "country", "date"));
        ReportingWindow window = edition.key().month().window();
        Listed<KeptRecord> withheld = new Listed<>(query, order(query));
        records.workbook(edition).read(RecordSheet.WITHHELD, row -> {
            RecordRow record = new RecordRow(row, window);
            KeptRecord kept = new KeptRecord(record, names.linked(record.countries()));
            withheld.add(kept, kept.sections(), Stream.concat(Stream.of(record.source()), row.texts()));
        });
        model.addAttribute("edition", new EditionPath(edition));
        model.addAttribute("withheld", withheld);
        model.addAttribute("sections", Section.values());
        return "console/withheld";
    }

    /** The workbook has them by country, in the order of the list. */
    private static Comparator<? super KeptRecord> order(ListQuery query) {
        return switch (query.column()) {
            case "reference" -> comparing(kept -> kept.record().reference());
            case "country" -> comparing(kept -> kept.record().row().text(Heading.COUNTRIES));
            case "date" -> comparing(kept -> kept.record().row().day(Heading.DECIDED_ON), nullsLast(naturalOrder()));
            default -> Listed.AS_READ;
        };
    }
}
