package org.twelvemonth.intake;

import static org.twelvemonth.intake.Column.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.Disclosure;
import org.twelvemonth.engagement.DisclosureDecision;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.EngagementStatus;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.engagement.MissingMark;
import org.twelvemonth.engagement.WithholdingGround;
import org.twelvemonth.intake.rows.VisibleText;

/** Judges rows: each is an engagement, or has a reason for each thing that is wrong with it. For one thread. */
final class RowParser {
    /** All statuses, for messages. */
    static final String KNOWN_STATUSES =
            Arrays.stream(EngagementStatus.values()).map(Enum::name).collect(Collectors.joining(", "));

    private final CellParser cells = new CellParser();
    private final CountryCells countries;
    private final BooleanSupplier keepsLongNumbers;
    private final Memo<Optional<EngagementStatus>> statuses = new Memo<>(EngagementStatus::of);
    private final Memo<Disclosure> disclosures = new Memo<>(Disclosure::of);
    private final Memo<List<WithholdingGround>> grounds = new Memo<>(WithholdingGround::listOf);
    private final Memo<Marking> markings = new Memo<>(Marking::of);

    private List<CountryName> names = List.of();
    private long deleted;
    private long shownOtherwise;

    /** @param keepsLongNumbers whether the file's long numbers have all their digits; asked when one ends in zeros */
    RowParser(CountryCells countries, BooleanSupplier keepsLongNumbers) {
        this.countries = countries;
        this.keepsLongNumbers = keepsLongNumbers;
    }

    /** @param asWritten gives the row as it was written, should it be rejected */
    Outcome parse(SourceLine source, Cells row, Supplier<Map<String, String>> asWritten) {
        cells.start(row);
        ReferenceCell cell =
                ReferenceCell.of(cells.written(REFERENCE), row.typed().get(REFERENCE));
        String reference = reference(cell);
        EngagementStatus status = status();
        List<Country> assisted = countries(status);
        if (status == null) {
            noteStatus();
        }
        String title = cells.title(TITLE);
        Engagement.Delivery delivery = delivery(status);
        Engagement.Assistance assistance = assistance();
        Engagement.Request request = request();
        Engagement.Assessment assessment = assessment();
        Engagement.Approval approval = approval();
        Engagement.Funding funding = funding();
        Engagement.People people = people();
        DisclosureDecision decision = decision();
        var updatedAt = cells.instant(UPDATED_AT);
        if (reference == null || status == null || cells.hasProblems()) {
            return new Outcome.Rejected(
                    source, reference, cells.problems(), asWritten.get(), named(reference, cell), RowMarking.of(row));
        }
        if (cell.shown() != null) {
            shownOtherwise++;
        }
        if (DeletedWords.read(cells.written(DELETED)).orElse(false)) {
            deleted++;
        }
        return new Outcome.Accepted(
                source,
                new Engagement(
                        reference,
                        assisted,
                        title,
                        status,
                        delivery,
                        assistance,
                        request,
                        assessment,
                        approval,
                        funding,
                        people,
                        decision,
                        updatedAt,
                        row.others()),
                cell.shown());
    }

    /** What may be the reference of a rejected row. */
    private static List<String> named(@Nullable String reference, ReferenceCell cell) {
        Stream<String> shown = Stream.ofNullable(cell.shown());
        return (reference == null ? Stream.concat(Stream.of(cell.text()), shown) : shown).toList();
    }

    private @Nullable String reference(ReferenceCell cell) {
        String written = cell.text();
        if (cell.rounded()) {
            cells.note(
                    REFERENCE,
                    written,
                    "a number up to " + ReferenceCell.LARGEST
                            + ", beyond which a workbook does not keep every digit, or a" + " text",
                    "Format the cell as text in the spreadsheet program, and write the reference again.");
            return null;
        }
        if (MissingMark.matches(written)) {
            cells.note(
                    REFERENCE,
                    written,
                    "a reference, and not a mark for a missing one",
                    "Write the identifier that the record has in its source, the same in every file.");
            return null;
        }
        String reference = References.read(written);
        if (reference == null) {
            cells.note(
                    REFERENCE,
                    written,
                    "a reference of 1 to " + References.LONGEST + " visible characters",
                    "Write the identifier that the record has in its source, the same in every file.");
        } else if (ReferenceForm.isShownWithExponent(reference)
                || (ReferenceForm.isCutOff(reference) && !keepsLongNumbers.getAsBoolean())) {
            cells.note(
                    REFERENCE,
                    written,
                    "a reference in all its digits; a spreadsheet program seems to have dropped some",
                    "Export the record file again with this column as text, so that every digit is there.");
        }
        return reference;
    }

    /** What a reader should know of the rows so far: rests of sentences that start with the file's name. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (deleted > 0) {
            remarks.add("has " + deleted + (deleted == 1 ? " row" : " rows")
                    + " that the source has deleted: each counts as withdrawn, whatever its status says.");
        }
        if (shownOtherwise > 0) {
            remarks.add("has " + shownOtherwise + (shownOtherwise == 1 ? " reference" : " references")
                    + " that it holds as a number or a date and shows otherwise; what it holds is read, and compared with"
                    + " other references as it is shown, too. Format the column as text and write them again.");
        }
        remarks.addAll(cells.remarks());
        return remarks;
    }

    /** The names of countries in the row that was judged last. */
    List<CountryName> names() {
        return names;
    }

    /** A record that is withdrawn need not say more than that. */
    private List<Country> countries(@Nullable EngagementStatus status) {
        String written = cells.written(COUNTRY);
        CountryCells.Reading reading = countries.of(written);
        names = reading.names();
        String expected = "names or ISO codes of countries, separated by semicolons";
        for (CountryCells.Unresolved unresolved : reading.unresolved()) {
            cells.note(COUNTRY, unresolved.name(), expected, unresolved.remedy());
        }
        if (reading.countries().isEmpty() && reading.unresolved().isEmpty() && status != EngagementStatus.WITHDRAWN) {
            cells.note(COUNTRY, written, expected, "Write the country, or the countries, that were assisted.");
        }
        return reading.countries();
    }

    /** A record that its source has deleted counts as withdrawn, whatever its status was before. */
    private @Nullable EngagementStatus status() {
        if (isDeleted()) {
            return EngagementStatus.WITHDRAWN;
        }
        return statuses.of(cells.written(STATUS)).orElse(null);
    }

    /** A word that is not understood is noted: it may say either. */
    private boolean isDeleted() {
        String written = cells.written(DELETED);
        Optional<Boolean> read = DeletedWords.read(written);
        if (read.isEmpty()) {
            cells.note(
                    DELETED,
                    written,
                    DeletedWords.ALL,
                    "Write yes where the source has deleted the record and no where it has not, or say under \"values\" of a"
                            + " mapping (docs/mapping.md) what the word means.");
        }
        return read.orElse(false);
    }

    private void noteStatus() {
        cells.note(
                STATUS,
                cells.written(STATUS),
                "one of " + KNOWN_STATUSES,
                "Write the status that the engagement has reached.");
    }

    private Engagement.Delivery delivery(@Nullable EngagementStatus status) {
        LocalDate start = cells.day(DELIVERY_START);
        LocalDate end = cells.day(DELIVERY_END);
        if (cells.written(DELIVERY_START).isEmpty() && status != null && status.delivered()) {
            cells.note(
                    DELIVERY_START,
                    "",
                    "the first day of delivery, since the status is " + status,
                    "Write the day as year-month-day, or correct the status.");
        }
        if (start != null && end != null && end.isBefore(start)) {
            cells.note(
                    DELIVERY_END,
                    end.toString(),
                    "a day not before delivery_start",
                    "Correct whichever of the two days is wrong.");
        }
        return new Engagement.Delivery(start, end);
    }

    private Engagement.Assistance assistance() {
        return new Engagement.Assistance(
                cells.text(LOCALITY),
                cells.text(RECIPIENT),
                cells.text(PURPOSE),
                cells.text(THEME),
                cells.text(ASSISTANCE_TYPE),
                cells.text(DELIVERY_MODE),
                cells.text(PARTNERS));
    }

    private Engagement.Request request() {
        return new Engagement.Request(cells.day(REQUEST_DATE), cells.day(DECISION_DATE), cells.text(DECLINE_REASON));
    }

    private Engagement.Assessment assessment() {
        return new Engagement.Assessment(
                cells.evidence(OSJA_REFERENCE),
                cells.evidence(OSJA_STATUS),
                cells.text(OSJA_RISK),
                cells.day(OSJA_REVIEW_DUE));
    }

    private Engagement.Approval approval() {
        return new Engagement.Approval(cells.text(APPROVAL_LEVEL), cells.day(APPROVED_ON), cells.text(SECTION_26));
    }

    private Engagement.Funding funding() {
        return new Engagement.Funding(
                cells.text(FUNDER), cells.pounds(CONTRACT_VALUE_GBP), cells.pounds(AMOUNT_RECEIVED_GBP));
    }

    private Engagement.People people() {
        return new Engagement.People(cells.count(TRAINED), cells.count(DEPLOYED));
    }

    private DisclosureDecision decision() {
        String disclosure = cells.written(Column.DISCLOSURE);
        Disclosure decided = disclosures.of(disclosure);
        String marking = cells.written(MARKING);
        Marking marked = markings.of(marking);
        return new DisclosureDecision(
                decided,
                grounds.of(cells.written(WITHHOLDING_GROUNDS)),
                approver(),
                cells.day(DISCLOSURE_DECIDED_ON),
                cells.day(DISCLOSURE_REVIEW_DUE),
                marked,
                decided == Disclosure.UNKNOWN ? disclosure : null,
                marked == Marking.UNKNOWN ? marking : null);
    }

    /** The role that decided, null where the cell names none: a mark for a missing value, or signs without a letter. */
    private @Nullable String approver() {
        String text = cells.evidence(DISCLOSURE_APPROVER);
        return text != null && VisibleText.hasLetter(text) ? text : null;
    }
}
