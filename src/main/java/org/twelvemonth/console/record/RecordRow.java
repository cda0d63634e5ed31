package org.twelvemonth.console.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.console.page.Wording;
import org.twelvemonth.engagement.EngagementStatus;
import org.twelvemonth.period.ReportingWindow;
import org.twelvemonth.workbook.Heading;
import org.twelvemonth.workbook.SealedRow;

/**
 * A row about an engagement, as pages tell it. What the table has no column for is empty.
 *
 * @param row the row of the workbook
 * @param window the window that the edition is about
 */
record RecordRow(SealedRow row, ReportingWindow window) {

    public String reference() {
        return row.text(Heading.REFERENCE);
    }

    public String title() {
        return row.text(Heading.TITLE);
    }

    public String source() {
        return row.source().toString();
    }

    public List<String> countries() {
        return row.list(Heading.COUNTRIES);
    }

    /** The status in words, with a capital. */
    public String status() {
        String status = row.text(Heading.STATUS);
        return status.isEmpty() ? "" : status.substring(0, 1).toUpperCase(Locale.ROOT) + status.substring(1);
    }

    /** The decision as written: PUBLISH, WITHHOLD or UNDECIDED, or that nothing is written. */
    public String disclosure() {
        String disclosure = row.text(Heading.DISCLOSURE);
        return disclosure.isEmpty() ? "none written" : disclosure;
    }

    public String approver() {
        return row.text(Heading.APPROVER);
    }

    public String decidedOn() {
        return Wording.day(row.day(Heading.DECIDED_ON));
    }

    /** When the decision is to be looked at again, and whether that day was over at the window's end. */
    public String reviewDue() {
        LocalDate due = row.day(Heading.REVIEW_DUE);
        return Wording.day(due) + (due != null && due.isBefore(window.end()) ? " (overdue at the window’s end)" : "");
    }

    public String approvedOn() {
        return Wording.day(row.day(Heading.APPROVED_ON));
    }

    public List<String> reasons() {
        return row.list(Heading.REASONS);
    }

    public List<String> grounds() {
        return row.list(Heading.GROUNDS);
    }

    /** When it was asked for and decided on, and why it was declined; empty for what does not say. */
    public String request() {
        String asked = Wording.day(row.day(Heading.REQUEST_DATE));
        String decided = Wording.day(row.day(Heading.DECISION_DATE));
        String declined = row.text(Heading.DECLINE_REASON);
        return ((asked.isEmpty() ? "" : "Requested " + asked + ". ")
                        + (decided.isEmpty() ? "" : "Decided " + decided + ". ")
                        + (declined.isEmpty() ? "" : "Declined: " + declined))
                .strip();
    }

    /** The delivery in words; what the timeline shows, too. */
    public String delivery() {
        LocalDate start = start();
        if (start == null) {
            return "Nothing delivered.";
        }
        String days = end() != null
                ? Wording.day(start) + " to " + Wording.day(end()) + "."
                : over()
                        ? Wording.day(start) + "; no end date is written, so it counts on that day alone."
                        : "Since " + Wording.day(start) + "; no end date.";
        return days + " " + standing(start);
    }

    private String standing(LocalDate start) {
        LocalDate end = end() == null && over() ? start : end();
        if (!window.overlaps(start, end)) {
            return "Outside the window.";
        }
        String began = start.isBefore(window.start()) ? "Began before the window. " : "";
        return began + (end != null && end.isAfter(window.end()) ? "Ends after the window." : "");
    }

    /** The delivery beside the window, or null when nothing was delivered. */
    public @Nullable Timeline timeline() {
        LocalDate start = start();
        return start == null ? null : Timeline.of(window, start, end() == null && over() ? start : end());
    }

    @Nullable
    LocalDate start() {
        return row.day(Heading.DELIVERY_START);
    }

    private @Nullable LocalDate end() {
        return row.day(Heading.DELIVERY_END);
    }

    private boolean over() {
        return EngagementStatus.of(row.text(Heading.STATUS))
                .filter(EngagementStatus::deliveryOver)
                .isPresent();
    }
}
