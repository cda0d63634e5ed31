package org.twelvemonth.intake;

import java.util.Map;
import org.twelvemonth.engagement.CaseFolding;
import org.twelvemonth.engagement.EngagementStatus;

/** Guesses what people mean by words for a status that are not ours. */
final class StatusWords {
    private static final Map<String, EngagementStatus> MEANINGS = Map.ofEntries(
            Map.entry("ongoing", EngagementStatus.IN_DELIVERY),
            Map.entry("active", EngagementStatus.IN_DELIVERY),
            Map.entry("in progress", EngagementStatus.IN_DELIVERY),
            Map.entry("live", EngagementStatus.IN_DELIVERY),
            Map.entry("started", EngagementStatus.IN_DELIVERY),
            Map.entry("running", EngagementStatus.IN_DELIVERY),
            Map.entry("delivering", EngagementStatus.IN_DELIVERY),
            Map.entry("complete", EngagementStatus.COMPLETED),
            Map.entry("closed", EngagementStatus.COMPLETED),
            Map.entry("finished", EngagementStatus.COMPLETED),
            Map.entry("done", EngagementStatus.COMPLETED),
            Map.entry("delivered", EngagementStatus.COMPLETED),
            Map.entry("ended", EngagementStatus.COMPLETED),
            Map.entry("canceled", EngagementStatus.CANCELLED),
            Map.entry("abandoned", EngagementStatus.CANCELLED),
            Map.entry("rejected", EngagementStatus.DECLINED),
            Map.entry("refused", EngagementStatus.DECLINED),
            Map.entry("not approved", EngagementStatus.DECLINED),
            Map.entry("paused", EngagementStatus.SUSPENDED),
            Map.entry("on hold", EngagementStatus.SUSPENDED),
            Map.entry("agreed", EngagementStatus.APPROVED),
            Map.entry("planned", EngagementStatus.APPROVED),
            Map.entry("authorised", EngagementStatus.APPROVED));

    private StatusWords() {}

    /** Whether there is a guess at the word. */
    static boolean recognises(String word) {
        return MEANINGS.containsKey(CaseFolding.fold(word));
    }

    /** What is not recognised is taken as requested, which puts nothing on the list. */
    static EngagementStatus guess(String word) {
        return MEANINGS.getOrDefault(CaseFolding.fold(word), EngagementStatus.REQUESTED);
    }
}
