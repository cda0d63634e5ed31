package org.twelvemonth.figures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.engagement.Engagement;

/** Counts what one country or continent got. */
final class CountryTally {
    private final Map<Eligibility, Integer> eligible = new EnumMap<>(Eligibility.class);
    private long trained;
    private long deployed;
    private boolean openEnded;
    private @Nullable LocalDate supportedUntil;

    void add(Assessment assessment, Engagement engagement) {
        assessment.eligibility().ifPresent(eligibility -> eligible.merge(eligibility, 1, Integer::sum));
        trained += orZero(engagement.people().trained());
        deployed += orZero(engagement.people().deployed());
        if (assessment.publishable()) {
            support(engagement.lastDay());
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
        return of(Eligibility.PUBLISHABLE) > 0;
    }

    /** The last day of the publishable engagements, inclusive; empty when one of them is open-ended. */
    Optional<LocalDate> supportedUntil() {
        return openEnded ? Optional.empty() : Optional.ofNullable(supportedUntil);
    }

    Figures.Counts counts() {
        return new Figures.Counts(
                eligible.values().stream().mapToInt(number -> number).sum(),
                of(Eligibility.PUBLISHABLE),
                of(Eligibility.WITHHELD),
                of(Eligibility.UNDECIDED),
                of(Eligibility.FORBIDDEN),
                trained,
                deployed);
    }

    private int of(Eligibility eligibility) {
        return eligible.getOrDefault(eligibility, 0);
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
