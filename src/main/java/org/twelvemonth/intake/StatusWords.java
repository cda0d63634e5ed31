package org.twelvemonth.intake;

import java.util.Locale;
import org.twelvemonth.engagement.EngagementStatus;

/** Guesses what people mean by words for a status that are not ours. */
final class StatusWords {
    private StatusWords() {}

    /** What is not recognised is taken as requested, which puts nothing on the list. */
    static EngagementStatus guess(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "ongoing", "active", "in progress", "live", "started", "running", "delivering" ->
                EngagementStatus.IN_DELIVERY;
            case "complete", "closed", "finished", "done", "delivered", "ended" -> EngagementStatus.COMPLETED;
            case "cancelled", "canceled", "abandoned" -> EngagementStatus.CANCELLED;
            case "rejected", "refused", "not approved" -> EngagementStatus.DECLINED;
            case "paused", "on hold" -> EngagementStatus.SUSPENDED;
            case "agreed", "planned", "authorised" -> EngagementStatus.APPROVED;
            default -> EngagementStatus.REQUESTED;
        };
    }
}
