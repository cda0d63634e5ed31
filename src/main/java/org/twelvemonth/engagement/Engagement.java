package org.twelvemonth.engagement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.Country;
import org.twelvemonth.period.ReportingWindow;

/**
 * One engagement: help asked for by, and perhaps given to, a police force overseas. Days are dates as the source writes
 * them; whatever is null was not written.
 *
 * @param reference the source's own identifier, never blank
 * @param countries the countries assisted, at least one unless it was withdrawn, in the order written, none twice
 * @param title a short title, empty when not written
 * @param status how far it has come
 * @param delivery when it was delivered
 * @param assistance what was done, for whom and where
 * @param request how it was asked for and decided
 * @param assessment the human-rights assessment
 * @param approval who approved it
 * @param funding who pays how much
 * @param people numbers of people
 * @param decision the decision on disclosure
 * @param updatedAt when the source last changed the record, null when not written
 * @param others the source's further columns by heading, in the file's order; never null values
 */
public record Engagement(
        String reference,
        List<Country> countries,
        String title,
        EngagementStatus status,
        Delivery delivery,
        Assistance assistance,
        Request request,
        Assessment assessment,
        Approval approval,
        Funding funding,
        People people,
        DisclosureDecision decision,
        @Nullable Instant updatedAt,
        Map<String, String> others) {

    /**
     * The days of delivery.
     *
     * @param start the first day, inclusive; null while nothing was delivered
     * @param end the last day, inclusive; null while it is open-ended
     */
    public record Delivery(
            @Nullable LocalDate start, @Nullable LocalDate end) {}

    /** What was done: free text of the source, null when not written. */
    public record Assistance(
            @Nullable String locality,
            @Nullable String recipient,
            @Nullable String purpose,
            @Nullable String theme,
            @Nullable String type,
            @Nullable String mode,
            @Nullable String partners) {}

    /** When help was asked for, and when and why that was decided. */
    public record Request(
            @Nullable LocalDate requestedOn,
            @Nullable LocalDate decidedOn,
            @Nullable String declineReason) {}

    /**
     * The Overseas Security and Justice Assistance assessment (OSJA), made before assistance is given and reviewed every
     * year while it lasts.
     */
    public record Assessment(
            @Nullable String reference,
            @Nullable String status,
            @Nullable String risk,
            @Nullable LocalDate reviewDue) {}

    /**
     * The approval of the work.
     *
     * @param section26 the state of the Secretary of State's consent under section 26 of the Police Act 1996
     */
    public record Approval(
            @Nullable String level,
            @Nullable LocalDate approvedOn,
            @Nullable String section26) {}

    /** Who pays, and sums in pounds sterling: whole pounds, or pounds and two digits of pence, however they were written. */
    public record Funding(
            @Nullable String funder,
            @Nullable BigDecimal contractValue,
            @Nullable BigDecimal amountReceived) {
        private static final int PENCE = 2;

        public Funding {
            contractValue = inOneForm(contractValue);
            amountReceived = inOneForm(amountReceived);
        }

        /** A worksheet keeps no zeros at the end: 12.50 of a CSV file and 12.5 of a workbook are one sum. */
        private static @Nullable BigDecimal inOneForm(@Nullable BigDecimal sum) {
            if (sum == null) {
                return null;
            }
            int decimals = sum.stripTrailingZeros().scale();
            return sum.setScale(decimals <= 0 ? 0 : Math.max(PENCE, decimals));
        }
    }

    /** Numbers of people trained overseas and deployed from the United Kingdom. */
    public record People(
            @Nullable Integer trained, @Nullable Integer deployed) {}

    public Engagement {
        if (reference.isBlank() || (countries.isEmpty() && status != EngagementStatus.WITHDRAWN)) {
            throw new IllegalArgumentException("An engagement needs a reference and, unless withdrawn, a country.");
        }
        countries = List.copyOf(countries);
    }

    /**
     * Whether the engagement counts in the window: some delivery took place, and it overlaps the window. Where delivery
     * is over but no end is written, it counts on its start day alone, else its country would stay for ever.
     */
    public boolean countsIn(ReportingWindow window) {
        LocalDate start = delivery.start();
        return status.delivered() && start != null && window.overlaps(start, lastDay());
    }

    /** How restrictive the record is, for rows that tie: the greater number counts; 0 for one that may be published. */
    public int restrictiveness() {
        if (status == EngagementStatus.WITHDRAWN) {
            return Integer.MAX_VALUE;
        }
        int ofDecision = decision.restrictiveness();
        return status.delivered() ? ofDecision : Math.max(1, ofDecision);
    }

    /** Whether the other is the same in everything but the source's further columns. */
    public boolean saysTheSameAs(Engagement other) {
        return withoutOthers().equals(other.withoutOthers());
    }

    private Engagement withoutOthers() {
        return new Engagement(
                reference,
                countries,
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
                Map.of());
    }

    /** The last day on which it counts, inclusive; null while it is open-ended or has no start. */
    public @Nullable LocalDate lastDay() {
        return delivery.end() == null && status.deliveryOver() ? delivery.start() : delivery.end();
    }
}
