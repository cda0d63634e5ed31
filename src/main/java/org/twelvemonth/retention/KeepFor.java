package org.twelvemonth.retention;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.period.ReportingMonth;

/**
 * How long something is kept.
 *
 * @param period counted back from now in the United Kingdom's calendar; null for ever
 */
public record KeepFor(@Nullable Period period) {
    /** Nothing is removed. */
    public static final KeepFor EVER = new KeepFor(null);

    private static final String FOREVER = "FOREVER";

    /**
     * As it stands in the settings: {@code FOREVER}, or a period of ISO 8601 such as {@code P24M}.
     *
     * @throws IllegalArgumentException when it is neither, or goes back less than a day
     */
    @JsonCreator
    public static KeepFor parse(String text) {
        if (text.equals(FOREVER)) {
            return EVER;
        }
        Period period = Period.parse(text);
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("Something is kept for a day at least, or FOREVER; found " + text + ".");
        }
        return new KeepFor(period);
    }

    /** Before which everything goes; empty where nothing does. */
    Optional<Limit> limit(InstantSource clock) {
        return Optional.ofNullable(period)
                .map(back -> new Limit(LocalDate.ofInstant(clock.instant(), ReportingMonth.ZONE)
                        .minus(back)));
    }
}
