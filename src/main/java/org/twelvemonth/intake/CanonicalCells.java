package org.twelvemonth.intake;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.Disclosure;
import org.twelvemonth.engagement.DisclosureDecision;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.engagement.WithholdingGround;

/** The other way round: an engagement's values as a record file could state them. */
final class CanonicalCells {
    private CanonicalCells() {}

    /** What prints as the text of the cell; null for an empty one. */
    static @Nullable Object value(Column column, Engagement engagement) {
        return switch (column) {
            case REFERENCE -> engagement.reference();
            case COUNTRY -> codes(engagement);
            case TITLE -> engagement.title();
            case STATUS -> engagement.status();
            case DELIVERY_START -> engagement.delivery().start();
            case DELIVERY_END -> engagement.delivery().end();
            case DISCLOSURE,
                    WITHHOLDING_GROUNDS,
                    DISCLOSURE_APPROVER,
                    DISCLOSURE_DECIDED_ON,
                    DISCLOSURE_REVIEW_DUE,
                    MARKING -> value(column, engagement.decision());
            case LOCALITY -> engagement.assistance().locality();
            case RECIPIENT -> engagement.assistance().recipient();
            case PURPOSE -> engagement.assistance().purpose();
            case THEME -> engagement.assistance().theme();
            case ASSISTANCE_TYPE -> engagement.assistance().type();
            case DELIVERY_MODE -> engagement.assistance().mode();
            case PARTNERS -> engagement.assistance().partners();
            case REQUEST_DATE -> engagement.request().requestedOn();
            case DECISION_DATE -> engagement.request().decidedOn();
            case DECLINE_REASON -> engagement.request().declineReason();
            case OSJA_REFERENCE -> engagement.assessment().reference();
            case OSJA_STATUS -> engagement.assessment().status();
            case OSJA_RISK -> engagement.assessment().risk();
            case OSJA_REVIEW_DUE -> engagement.assessment().reviewDue();
            case APPROVAL_LEVEL -> engagement.approval().level();
            case APPROVED_ON -> engagement.approval().approvedOn();
            case SECTION_26 -> engagement.approval().section26();
            case FUNDER -> engagement.funding().funder();
            case CONTRACT_VALUE_GBP -> engagement.funding().contractValue();
            case AMOUNT_RECEIVED_GBP -> engagement.funding().amountReceived();
            case TRAINED -> engagement.people().trained();
            case DEPLOYED -> engagement.people().deployed();
            case UPDATED_AT -> engagement.updatedAt();
            // A deleted record is a withdrawn one from then on.
            case DELETED -> null;
        };
    }

    /** Words that are not understood stay as they are written: such a decision publishes nothing. */
    private static @Nullable Object value(Column column, DisclosureDecision decision) {
        return switch (column) {
            case DISCLOSURE ->
                decision.writtenDisclosure() != null
                        ? decision.writtenDisclosure()
                        : decision.disclosure() == Disclosure.BLANK ? null : decision.disclosure();
            case WITHHOLDING_GROUNDS ->
                decision.grounds().isEmpty()
                        ? null
                        : decision.grounds().stream()
                                .map(WithholdingGround::written)
                                .collect(Collectors.joining(";"));
            case DISCLOSURE_APPROVER -> decision.approver();
            case DISCLOSURE_DECIDED_ON -> decision.decidedOn();
            case DISCLOSURE_REVIEW_DUE -> decision.reviewDue();
            case MARKING ->
                decision.writtenMarking() != null
                        ? decision.writtenMarking()
                        : decision.marking() == Marking.OFFICIAL ? null : decision.marking();
            default -> throw new IllegalArgumentException(column + " is no part of the decision.");
        };
    }

    private static String codes(Engagement engagement) {
        return engagement.countries().size() == 1
                ? engagement.countries().getFirst().code()
                : engagement.countries().stream().map(Country::code).collect(Collectors.joining(";"));
    }
}
