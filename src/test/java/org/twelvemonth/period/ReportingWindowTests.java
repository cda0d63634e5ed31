package org.twelvemonth.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingWindowTests {
    private static final ReportingWindow WINDOW =
            ReportingMonth.parse("2026-10").window();

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2025-11-01, 2025-11-01, true",
        "2025-10-01, 2025-11-01, true",
        "2025-10-01, 2025-10-31, false",
        "2026-10-31, 2026-10-31, true",
        "2026-10-31, 2027-01-01, true",
        "2026-11-01, 2027-01-01, false",
        "2020-01-01, 2030-01-01, true",
        "2020-01-01, , true",
        "2026-10-31, , true",
        "2026-11-01, , false"
    })
    void overlapsFromItsFirstDayToItsLast(LocalDate from, @Nullable LocalDate to, boolean overlaps) {
        assertThat(WINDOW.overlaps(from, to)).isEqualTo(overlaps);
    }

    @Test
    void reachesTheLeapDay() {
        ReportingWindow window = ReportingMonth.parse("2024-02").window();

        assertThat(window.overlaps(LocalDate.parse("2024-02-29"), null)).isTrue();
        assertThat(window.contains(LocalDate.parse("2024-02-29"))).isTrue();
        assertThat(window.contains(LocalDate.parse("2024-03-01"))).isFalse();
        assertThat(ReportingMonth.parse("2025-02").window().contains(LocalDate.parse("2024-02-29")))
                .isFalse();
    }

    @Test
    void cannotEndBeforeItStarts() {
        assertThatThrownBy(() -> new ReportingWindow(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-01-31")))
                .hasMessage("A window cannot end (2026-01-31) before it starts (2026-02-01).");
    }
}
