package org.twelvemonth.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EditionStatusTests {

    @ParameterizedTest
    @CsvSource({"BUILDING, IN_REVIEW", "FAILED, BUILDING", "IN_REVIEW, APPROVED", "APPROVED, PUBLISHED"})
    void leadsFromBuildingToThePublic(EditionStatus from, EditionStatus to) {
        assertThat(from.next()).contains(to);
    }

    @Test
    void publishesNothingThatWasNotApproved() {
        for (EditionStatus status : EditionStatus.values()) {
            assertThat(status.next().contains(EditionStatus.PUBLISHED))
                    .as("%s to PUBLISHED", status)
                    .isEqualTo(status == EditionStatus.APPROVED || status == EditionStatus.REPLACED);
            assertThat(status.next().contains(EditionStatus.APPROVED))
                    .as("%s to APPROVED", status)
                    .isEqualTo(status == EditionStatus.IN_REVIEW);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RETURNED", "SUPERSEDED", "WITHDRAWN"})
    void endsThere(EditionStatus status) {
        assertThat(status.next()).isEmpty();
    }

    @Test
    void isSealedOnceItCannotBeBuiltAnyMore() {
        assertThat(EnumSet.allOf(EditionStatus.class).stream().filter(status -> !status.sealed()))
                .containsExactly(EditionStatus.BUILDING, EditionStatus.FAILED);
    }
}
