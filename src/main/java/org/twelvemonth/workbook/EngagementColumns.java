package org.twelvemonth.workbook;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.DisclosureDecision;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.engagement.Obstacle;
import org.twelvemonth.engagement.WithholdingGround;
import org.twelvemonth.figures.Finding;
import org.twelvemonth.figures.Rule;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.text.QuotedText;
import org.twelvemonth.workbook.xlsx.Column;

/** The columns of the tables of engagements: all fields of the record format, with units in their headings. */
final class EngagementColumns {
    private static final int NAME = 18;
    private static final int WORDS = 30;
    private static final int SENTENCE = 44;

    private EngagementColumns() {}

    static List<Column<EngagementRow>> counting() {
        return together(Stream.of(
                identity(),
                publication(),
                delivery(),
                assistance(),
                request(),
                controls(),
                funding(),
                decision(),
                source()));
    }

    static List<Column<EngagementRow>> keptBack() {
        return together(Stream.of(identity(), publication(), sections(), decision(), delivery(), source()));
    }

    static List<Column<EngagementRow>> requests() {
        return together(Stream.of(
                identity(), request(), assistance(), controls(), funding(), decision(), delivery(), source()));
    }

    static List<Column<EngagementRow>> superseded() {
        return together(Stream.of(
                identity(),
                replacement(),
                delivery(),
                assistance(),
                request(),
                controls(),
                funding(),
                decision(),
                source()));
    }

    private static List<Column<EngagementRow>> identity() {
        return List.of(
                text(Heading.COUNTRIES.text(), 40, row -> countries(row.engagement())),
                text(Heading.REFERENCE.text(), NAME, row -> row.engagement().reference()),
                text(Heading.TITLE.text(), SENTENCE, row -> row.engagement().title()),
                text(
                        Heading.STATUS.text(),
                        NAME,
                        row -> row.engagement().status().words()),
                text("Continents", NAME, row -> continents(row.engagement())));
    }

    private static List<Column<EngagementRow>> publication() {
        return List.of(
                text(Heading.PUBLICATION.text(), NAME, EngagementRow::publication),
                text(Heading.REASONS.text(), SENTENCE, EngagementColumns::reasons),
                text("Findings", SENTENCE, EngagementColumns::findings));
    }

    private static List<Column<EngagementRow>> sections() {
        return List.of(text(
                Heading.SECTIONS.text(),
                WORDS,
                row -> joined(row.assessment().sections(), sections -> sections.map(WithholdingGround.Section::name))));
    }

    private static List<Column<EngagementRow>> replacement() {
        return List.of(text(Heading.REPLACED_BY.text(), WORDS, row -> {
            Outcome.Accepted current = row.assessment().entry().current();
            return current == null ? null : current.source().toString();
        }));
    }

    private static List<Column<EngagementRow>> delivery() {
        return List.of(
                new Column.Day<>(
                        Heading.DELIVERY_START.text(),
                        row -> row.engagement().delivery().start()),
                new Column.Day<>(
                        Heading.DELIVERY_END.text(),
                        row -> row.engagement().delivery().end()));
    }

    private static List<Column<EngagementRow>> assistance() {
        return List.of(
                text("Locality", WORDS, row -> row.engagement().assistance().locality()),
                text("Recipient", WORDS, row -> row.engagement().assistance().recipient()),
                text("Purpose", SENTENCE, row -> row.engagement().assistance().purpose()),
                text("Theme", WORDS, row -> row.engagement().assistance().theme()),
                text(
                        "Assistance type",
                        WORDS,
                        row -> row.engagement().assistance().type()),
                text("Delivery mode", NAME, row -> row.engagement().assistance().mode()),
                text("Partners", WORDS, row -> row.engagement().assistance().partners()));
    }

    private static List<Column<EngagementRow>> request() {
        return List.of(
                new Column.Day<>(
                        Heading.REQUEST_DATE.text(),
                        row -> row.engagement().request().requestedOn()),
                new Column.Day<>(
                        Heading.DECISION_DATE.text(),
                        row -> row.engagement().request().decidedOn()),
                text(
                        Heading.DECLINE_REASON.text(),
                        SENTENCE,
                        row -> row.engagement().request().declineReason()));
    }

    private static List<Column<EngagementRow>> controls() {
        return List.of(
                text(
                        "OSJA reference",
                        NAME,
                        row -> row.engagement().assessment().reference()),
                text("OSJA status", NAME, row -> row.engagement().assessment().status()),
                text("OSJA risk", NAME, row -> row.engagement().assessment().risk()),
                new Column.Day<>(
                        "OSJA review due", row -> row.engagement().assessment().reviewDue()),
                text("Approval level", NAME, row -> row.engagement().approval().level()),
                new Column.Day<>(
                        Heading.APPROVED_ON.text(),
                        row -> row.engagement().approval().approvedOn()),
                text(
                        "Section 26 consent",
                        NAME,
                        row -> row.engagement().approval().section26()));
    }

    private static List<Column<EngagementRow>> funding() {
        return List.of(
                text("Funder", WORDS, row -> row.engagement().funding().funder()),
                new Column.Money<>(
                        "Contract value (GBP)",
                        row -> row.engagement().funding().contractValue()),
                new Column.Money<>(
                        "Amount received (GBP)",
                        row -> row.engagement().funding().amountReceived()),
                new Column.Whole<>(
                        "People trained", row -> row.engagement().people().trained()),
                new Column.Whole<>(
                        "People deployed", row -> row.engagement().people().deployed()));
    }

    private static List<Column<EngagementRow>> decision() {
        return List.of(
                text(Heading.DISCLOSURE.text(), NAME, row -> disclosure(decisionOf(row))),
                text(Heading.GROUNDS.text(), WORDS, row -> grounds(decisionOf(row))),
                text(Heading.APPROVER.text(), WORDS, row -> decisionOf(row).approver()),
                new Column.Day<>(
                        Heading.DECIDED_ON.text(), row -> decisionOf(row).decidedOn()),
                new Column.Day<>(
                        Heading.REVIEW_DUE.text(), row -> decisionOf(row).reviewDue()),
                text("Marking", 24, row -> marking(decisionOf(row))));
    }

    private static List<Column<EngagementRow>> source() {
        return List.of(
                new Column.Moment<>("Updated at (UTC)", row -> row.engagement().updatedAt()),
                text(
                        Heading.SOURCE_FILE.text(),
                        WORDS,
                        row -> row.row().source().file()),
                new Column.Whole<>(
                        Heading.SOURCE_LINE.text(), row -> row.row().source().line()));
    }

    private static DisclosureDecision decisionOf(EngagementRow row) {
        return row.engagement().decision();
    }

    private static String countries(Engagement engagement) {
        List<Country> countries = engagement.countries();
        return countries.size() == 1
                ? countries.getFirst().name()
                : countries.stream().map(Country::name).collect(Collectors.joining("; "));
    }

    private static String continents(Engagement engagement) {
        List<Country> countries = engagement.countries();
        return countries.size() == 1
                ? countries.getFirst().continent().name()
                : countries.stream()
                        .map(country -> country.continent().name())
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    private static @Nullable String reasons(EngagementRow row) {
        return joined(
                row.assessment().obstacles(), obstacles -> obstacles.sorted().map(Obstacle::words));
    }

    private static @Nullable String findings(EngagementRow row) {
        return joined(
                row.assessment().findings(),
                findings -> findings.map(Finding::rule).distinct().map(Rule::title));
    }

    private static @Nullable String disclosure(DisclosureDecision decision) {
        return switch (decision.disclosure()) {
            case PUBLISH, WITHHOLD, UNDECIDED -> decision.disclosure().name();
            case BLANK -> null;
            case UNKNOWN -> unknown("not a known word", decision.writtenDisclosure());
        };
    }

    private static String marking(DisclosureDecision decision) {
        return decision.marking() == Marking.UNKNOWN
                ? unknown(Marking.UNKNOWN.text(), decision.writtenMarking())
                : decision.marking().text();
    }

    private static String unknown(String what, @Nullable String written) {
        return written == null ? what : what + ": " + QuotedText.of(written);
    }

    /** As written, with what a known section is about: {@code S31(1)(a) law enforcement}. */
    private static @Nullable String grounds(DisclosureDecision decision) {
        return joined(
                decision.grounds(),
                grounds -> grounds.map(ground -> ground.section()
                        .map(WithholdingGround.Section::title)
                        .map(title -> ground.written() + " " + title)
                        .orElseGet(ground::written)));
    }

    /** Null for none, as most records have: a stream of nothing for each of them took a tenth of the time of their rows. */
    private static <T> @Nullable String joined(Collection<T> all, Function<Stream<T>, Stream<String>> words) {
        return all.isEmpty() ? null : words.apply(all.stream()).collect(Collectors.joining("; "));
    }

    private static Column<EngagementRow> text(
            String heading, int width, Function<EngagementRow, @Nullable String> value) {
        return new Column.Text<>(heading, width, value);
    }

    private static List<Column<EngagementRow>> together(Stream<List<Column<EngagementRow>>> groups) {
        return groups.flatMap(List::stream).toList();
    }
}
