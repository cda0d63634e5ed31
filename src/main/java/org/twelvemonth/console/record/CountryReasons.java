package org.twelvemonth.console.record;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.twelvemonth.country.Country;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.engagement.EngagementStatus;
import org.twelvemonth.engagement.Obstacle;
import org.twelvemonth.figures.CountryWords;
import org.twelvemonth.figures.Eligibility;
import org.twelvemonth.period.ReportingWindow;
import org.twelvemonth.workbook.Heading;
import org.twelvemonth.workbook.RecordSheet;
import org.twelvemonth.workbook.SealedRow;
import org.twelvemonth.workbook.SealedWorkbook;

/** Finds out of an edition's workbook why a country is on the list or not. */
@Component
class CountryReasons {
    static final List<String> SORTS = List.of("reference", "delivery");

    private final SealedRecords records;
    private final CountryNames names;

    CountryReasons(SealedRecords records, CountryNames names) {
        this.records = records;
        this.names = names;
    }

    /** Everything that the edition says of the country; of its records, the page that is asked for. */
    CountryView of(Edition edition, Country country, ListQuery query) throws IOException {
        Manifest manifest = records.manifest(edition);
        SealedWorkbook workbook = records.workbook(edition);
        ReportingWindow window = edition.key().month().window();
        Manifest.Listed listing = manifest.listed().stream()
                .filter(listed -> listed.code().equals(country.code()))
                .findFirst()
                .orElse(null);
        Listed<CountryRecord> list = new Listed<>(query, order(query));
        Consumer<CountryRecord> add =
                record -> list.add(record, List.of(record.effect().name()), record.texts());
        Set<String> undecided = new HashSet<>();
        Map<Eligibility, Integer> eligible = new EnumMap<>(Eligibility.class);
        Set<String> known = names.of(country);
        workbook.printedName(country.code()).ifPresent(known::add);

        workbook.read(RecordSheet.ENGAGEMENTS, known, row -> {
            if (row.list(Heading.REASONS).contains(Obstacle.REJECTED_ROW.words())) {
                undecided.add(row.text(Heading.REFERENCE));
            }
            Eligibility.labelled(row.text(Heading.PUBLICATION))
                    .ifPresent(eligibility -> eligible.merge(eligibility, 1, Integer::sum));
            add.accept(inWindow(row, listing != null, window));
        });
        workbook.read(RecordSheet.REQUESTS, known, row -> add.accept(request(row, window)));
        workbook.read(RecordSheet.SUPERSEDED, known, row -> add.accept(superseded(row, window)));
        workbook.read(RecordSheet.REJECTED, row -> {
            if (RejectedRecord.isFirstProblem(row)
                    && (undecided.contains(row.text(Heading.REFERENCE)) || names.isIn(row, country))) {
                add.accept(rejected(row, window));
            }
        });
        return new CountryView(country, window, listing, eligible, list);
    }

    private static Comparator<CountryRecord> order(ListQuery query) {
        return switch (query.column()) {
            case "reference" -> comparing(row -> row.record().reference());
            case "delivery" -> comparing(row -> row.record().start(), nullsLast(naturalOrder()));
            default -> comparing(CountryRecord::effect);
        };
    }

    private static CountryRecord inWindow(SealedRow row, boolean listed, ReportingWindow window) {
        RecordRow record = new RecordRow(row, window);
        if (record.reasons().isEmpty()) {
            return listed
                    ? new CountryRecord(Effect.LISTS, CountryWords.PUTS_ON_LIST, record)
                    : new CountryRecord(Effect.PUBLISHABLE, "publishable, but the country is never listed", record);
        }
        return new CountryRecord(Effect.KEEPS_OFF, CountryWords.notPublished(record.reasons()), record);
    }

    private static CountryRecord request(SealedRow row, ReportingWindow window) {
        String what = EngagementStatus.of(row.text(Heading.STATUS))
                .map(CountryWords::nothingDelivered)
                .orElse("");
        return new CountryRecord(Effect.REQUEST, what, new RecordRow(row, window));
    }

    private static CountryRecord superseded(SealedRow row, ReportingWindow window) {
        String by = row.text(Heading.REPLACED_BY);
        return new CountryRecord(
                Effect.SUPERSEDED, CountryWords.superseded(by.isEmpty() ? null : by), new RecordRow(row, window));
    }

    private static CountryRecord rejected(SealedRow row, ReportingWindow window) {
        String column = row.text(Heading.COLUMN);
        String what = "rejected: expected " + row.text(Heading.EXPECTED)
                + (column.isEmpty() ? "" : " in " + column) + ". "
                + row.text(Heading.REMEDY);
        return new CountryRecord(Effect.REJECTED, what, new RecordRow(row, window));
    }
}
