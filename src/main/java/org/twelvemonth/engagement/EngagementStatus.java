package org.twelvemonth.engagement;

import java.util.Locale;
import java.util.Optional;

/** How far an engagement has come. */
public enum EngagementStatus {
    REQUESTED(Phase.ASKED),
    UNDER_ASSESSMENT(Phase.ASKED),
    APPROVED(Phase.ASKED),
    DECLINED(Phase.ENDED_UNDELIVERED),
    /** Withdrawn by the requester. */
    WITHDRAWN(Phase.ENDED_UNDELIVERED),
    /** Approved, never delivered. */
    CANCELLED(Phase.ENDED_UNDELIVERED),
    IN_DELIVERY(Phase.DELIVERING),
    /** Paused after some delivery. */
    SUSPENDED(Phase.DELIVERING),
    COMPLETED(Phase.DELIVERED),
    /** Stopped after some delivery. */
    TERMINATED(Phase.DELIVERED);

    /** What a status says of delivery. */
    private enum Phase {
        ASKED,
        ENDED_UNDELIVERED,
        DELIVERING,
        DELIVERED
    }

    private final Phase phase;

    EngagementStatus(Phase phase) {
        this.phase = phase;
    }

    /** Whether some delivery took place: only such engagements can count for the list. */
    public boolean delivered() {
        return phase == Phase.DELIVERING || phase == Phase.DELIVERED;
    }

    /** Whether delivery is over. Without an end date such an engagement counts on its start day alone. */
    public boolean deliveryOver() {
        return phase == Phase.DELIVERED;
    }

    /** Whether the request still waits for a decision or for its delivery. */
    public boolean open() {
        return phase == Phase.ASKED;
    }

    /** The status in words, for example "under assessment". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The status that is written so, whatever its case and with blanks or hyphens for underscores. */
    public static Optional<EngagementStatus> of(String written) {
        return Words.find(EngagementStatus.class, written);
    }
}
