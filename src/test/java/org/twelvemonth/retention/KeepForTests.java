package org.twelvemonth.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepForTests {
    /** A summer's midnight in London has come and gone. */
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2027-08-30T23:30:00Z"));

    @ParameterizedTest
    @CsvSource({"P6M,2027-02-28", "P1Y,2026-08-31", "P30D,2027-08-01"})
    void countsBackInTheCalendarOfTheUnitedKingdom(String period, LocalDate firstDayKept) {
        assertThat(KeepFor.parse(period).limit(CLOCK)).contains(new Limit(firstDayKept));
    }

    @Test
    void countsADayFromItsMidnightInLondon() {
        assertThat(new Limit(LocalDate.of(2027, 8, 1)).instant()).isEqualTo("2027-07-31T23:00:00Z");
    }

    @Test
    void hasNoLimitForWhatIsKeptForever() {
        assertThat(KeepFor.parse("FOREVER").limit(CLOCK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "-P1M", "P1M-40D"})
    void refusesATimeThatIsNone(String time) {
        assertThatThrownBy(() -> KeepFor.parse(time))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Something is kept for a day at least, or FOREVER; found " + time + ".");
    }
}
