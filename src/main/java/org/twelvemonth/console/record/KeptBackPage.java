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
import org.twelvemonth.period.ReportingWindow;
import org.twelvemonth.workbook.Heading;

/**
 * The engagements of an edition that are kept back: those withheld by decision, those undecided and those that their marking
 * forbids, each kind on a page of its own.
 */
@Controller
class KeptBackPage {
    private static final String SORTS_REFERENCE = "reference";
    private static final String SORTS_COUNTRY = "country";
    private static final String SORTS_DATE = "date";

    private final SealedEditions editions;
    private final SealedRecords records;
    private final CountryNames names;

    KeptBackPage(SealedEditions editions, SealedRecords records, CountryNames names) {
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
        return show(editions.at(month, number), KeptBackView.WITHHELD, parameters, model);
    }

    @GetMapping("/editions/{month}/{number}/undecided")
    String undecided(
            @PathVariable String month,
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            Model model)
            throws IOException {
        return show(editions.at(month, number), KeptBackView.UNDECIDED, parameters, model);
    }

    @GetMapping("/editions/{month}/{number}/forbidden")
    String forbidden(
            @PathVariable String month,
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            Model model)
            throws IOException {
        return show(editions.at(month, number), KeptBackView.FORBIDDEN, parameters, model);
    }

    private String show(Edition edition, KeptBackView view, Map<String, String> parameters, Model model)
            throws IOException {
        ListQuery query = ListQuery.of(parameters, view.filter(), List.of(SORTS_REFERENCE, SORTS_COUNTRY, SORTS_DATE));
        ReportingWindow window = edition.key().month().window();
        Listed<KeptRecord> list = new Listed<>(query, order(query));
        records.workbook(edition).read(view.sheet(), row -> {
            RecordRow record = new RecordRow(row, window);
            KeptRecord kept = new KeptRecord(record, names.linked(record.countries()));
            list.add(kept, view.groups(kept), Stream.concat(Stream.of(record.source()), row.texts()));
        });
        model.addAttribute("edition", new EditionPath(edition));
        model.addAttribute("view", view);
        model.addAttribute("kept", list);
        return "console/kept-back";
    }

    /** The workbook has them by country, in the order of the list. */
    private static Comparator<? super KeptRecord> order(ListQuery query) {
        return switch (query.column()) {
            case SORTS_REFERENCE -> comparing(kept -> kept.record().reference());
            case SORTS_COUNTRY -> comparing(kept -> kept.record().row().text(Heading.COUNTRIES));
            case SORTS_DATE ->
                comparing(kept -> kept.record().row().day(Heading.DECIDED_ON), nullsLast(naturalOrder()));
            default -> Listed.AS_READ;
        };
    }
}
