package org.twelvemonth.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingMonthTests {

    @ParameterizedTest
    @CsvSource({
        "2026-10, 2025-11-01, 2026-10-31",
        "2024-02, 2023-03-01, 2024-02-29",
        "2025-02, 2024-03-01, 2025-02-28",
        "2026-12, 2026-01-01, 2026-12-31",
        "2026-01, 2025-02-01, 2026-01-31"
    })
    void closesTwelveCompleteCalendarMonths(String month, LocalDate start, LocalDate end) {
        assertThat(ReportingMonth.parse(month).window()).isEqualTo(new ReportingWindow(start, end));
        assertThat(ReportingMonth.parse(month).window().months())
                .hasSize(12)
                .last()
                .isEqualTo(YearMonth.parse(month));
    }

    @ParameterizedTest
    @CsvSource({
        // In summer, London is an hour ahead: its midnight comes at 23:00 UTC.
        "2026-06-30T22:59:59Z, 2026-05",
        "2026-06-30T23:00:00Z, 2026-06",
        "2026-11-30T23:59:59Z, 2026-10",
        "2026-12-01T00:00:00Z, 2026-11"
    })
    void endsInUnitedKingdomTime(Instant now, String lastComplete) {
        assertThat(ReportingMonth.lastComplete(InstantSource.fixed(now))).hasToString(lastComplete);
    }

    @Test
    void isCompleteOnlyOnceItsLastDayIsOver() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

        assertThat(ReportingMonth.parse("2026-10").isComplete(clock)).isTrue();
        assertThat(ReportingMonth.parse("2026-11").isComplete(clock)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-1", "26-10", "October", "", "2026-10-01", "+2026-10", "2026-00"})
    void refusesWhatIsNoMonth(String text) {
        assertThatThrownBy(() -> ReportingMonth.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text
                        + "\" is not a reporting month. Write the year and the month, for example 2026-10.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0999-01", "0000-10", "1900-11"})
    void refusesMonthsOfWhichNoRecordCanBe(String text) {
        assertThatThrownBy(() -> ReportingMonth.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text
                        + "\" is no month of a report: reports are made for 1900-12 and later months."
                        + " Correct the year, for example 2026-10.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-12", "9999-12"})
    void readsEveryMonthSinceTheFirst(String text) {
        assertThat(ReportingMonth.parse(text)).hasToString(text);
    }
}
