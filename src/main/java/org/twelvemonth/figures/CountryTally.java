package org.twelvemonth.figures;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.engagement.Engagement;

/** Counts what one country or continent got. */
final class CountryTally {
    private int engagements;
    private int publishable;
    private int withheld;
    private long trained;
    private long deployed;
    private boolean openEnded;
    private @Nullable LocalDate supportedUntil;

    void add(Assessment assessment, Engagement engagement) {
        engagements++;
        trained += orZero(engagement.people().trained());
        deployed += orZero(engagement.people().deployed());
        if (assessment.publishable()) {
            publishable++;
            support(engagement.lastDay());
        } else if (assessment.withheld()) {
            withheld++;
        }
    }

    private void support(@Nullable LocalDate lastDay) {
        if (lastDay == null) {
            openEnded = true;
        } else if (supportedUntil == null || lastDay.isAfter(supportedUntil)) {
            supportedUntil = lastDay;
        }
    }

    boolean publishable() {
        return publishable > 0;
    }

    /** The last day of the publishable engagements, inclusive; empty when one of them is open-ended. */
    Optional<LocalDate> supportedUntil() {
        return openEnded ? Optional.empty() : Optional.ofNullable(supportedUntil);
    }

    Figures.Counts counts() {
        return new Figures.Counts(
                engagements, publishable, withheld, engagements - publishable - withheld, trained, deployed);
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
