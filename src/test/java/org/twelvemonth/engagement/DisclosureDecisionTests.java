package org.twelvemonth.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.engagement.Obstacle.DISCLOSURE_BLANK;
import static org.twelvemonth.engagement.Obstacle.DISCLOSURE_UNKNOWN;
import static org.twelvemonth.engagement.Obstacle.MARKING_FORBIDS;
import static org.twelvemonth.engagement.Obstacle.MARKING_UNKNOWN;
import static org.twelvemonth.engagement.Obstacle.PUBLISH_WITHOUT_APPROVER;
import static org.twelvemonth.engagement.Obstacle.PUBLISH_WITHOUT_DATE;
import static org.twelvemonth.engagement.Obstacle.PUBLISH_WITH_GROUNDS;
import static org.twelvemonth.engagement.Obstacle.UNDECIDED;
import static org.twelvemonth.engagement.Obstacle.WITHHELD;
import static org.twelvemonth.engagement.Obstacle.WITHHELD_ON_UNKNOWN_GROUND;
import static org.twelvemonth.engagement.Obstacle.WITHHELD_WITHOUT_GROUND;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DisclosureDecisionTests {

    static Stream<Arguments> decisions() {
        return Stream.of(
                Arguments.of("PUBLISH", "", "Director", true, "", Set.of()),
                Arguments.of("publish ", "", "Director", true, "official-sensitive", Set.of()),
                Arguments.of("PUBLISH", "", "Director", true, "OFFICIAL", Set.of()),
                Arguments.of("PUBLISH", "", null, true, "", Set.of(PUBLISH_WITHOUT_APPROVER)),
                Arguments.of("PUBLISH", "", "Director", false, "", Set.of(PUBLISH_WITHOUT_DATE)),
                Arguments.of("PUBLISH", "S31", "Director", true, "", Set.of(PUBLISH_WITH_GROUNDS)),
                Arguments.of("PUBLISH", "other", "Director", true, "", Set.of(PUBLISH_WITH_GROUNDS)),
                Arguments.of("PUBLISH", "", "Director", true, "SECRET", Set.of(MARKING_FORBIDS)),
                Arguments.of("PUBLISH", "", "Director", true, "top secret", Set.of(MARKING_FORBIDS)),
                Arguments.of("PUBLISH", "", "Director", true, "RESTRICTED", Set.of(MARKING_UNKNOWN)),
                Arguments.of("PUBLISH", "", "Director", true, "UNKNOWN", Set.of(MARKING_UNKNOWN)),
                Arguments.of("WITHHOLD", "S24; S31(1)(a)", null, false, "", Set.of(WITHHELD)),
                Arguments.of("WITHHOLD", "", null, false, "", Set.of(WITHHELD, WITHHELD_WITHOUT_GROUND)),
                Arguments.of("WITHHOLD", "S99", null, false, "", Set.of(WITHHELD, WITHHELD_ON_UNKNOWN_GROUND)),
                Arguments.of("WITHHOLD", "S24", null, false, "SECRET", Set.of(WITHHELD, MARKING_FORBIDS)),
                Arguments.of("UNDECIDED", "", "Director", true, "", Set.of(UNDECIDED)),
                Arguments.of("", "", "Director", true, "", Set.of(DISCLOSURE_BLANK)),
                Arguments.of("  ", "", "Director", true, "", Set.of(DISCLOSURE_BLANK)),
                Arguments.of("yes", "", "Director", true, "", Set.of(DISCLOSURE_UNKNOWN)),
                Arguments.of("BLANK", "", "Director", true, "", Set.of(DISCLOSURE_UNKNOWN)));
    }

    @ParameterizedTest(name = "[{index}] {0} {1} {2} {3} {4} -> {5}")
    @MethodSource("decisions")
    void publishesOnlyWhatNothingStandsAgainst(
            String disclosure,
            String grounds,
            @Nullable String approver,
            boolean dated,
            String marking,
            Set<Obstacle> obstacles) {
        DisclosureDecision decision = new DisclosureDecision(
                Disclosure.of(disclosure),
                WithholdingGround.listOf(grounds),
                approver,
                dated ? LocalDate.parse("2026-01-05") : null,
                null,
                Marking.of(marking));

        assertThat(decision.obstacles()).isEqualTo(obstacles);
    }

    @Test
    void ranksDecisionsByHowMuchTheyKeepBack() {
        assertThat(Stream.of("PUBLISH", "UNDECIDED", "WITHHOLD").map(DisclosureDecisionTests::restrictiveness))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(restrictiveness("")).isEqualTo(restrictiveness("UNDECIDED"));
    }

    @ParameterizedTest
    @CsvSource({
        "S31, S31",
        "s31(1)(a), S31",
        "Section 40(2), S40",
        "S. 43, S43",
        "S 27, S27",
    })
    void knowsTheSectionOfAGroundAndKeepsItAsWritten(String written, WithholdingGround.Section section) {
        assertThat(WithholdingGround.listOf(written)).singleElement().satisfies(ground -> {
            assertThat(ground.written()).isEqualTo(written);
            assertThat(ground.section()).contains(section);
        });
    }

    @Test
    void readsSeveralGrounds() {
        assertThat(WithholdingGround.listOf("S24; S31(1)(a), national interest ;"))
                .extracting(WithholdingGround::written)
                .containsExactly("S24", "S31(1)(a)", "national interest");
    }

    private static int restrictiveness(String disclosure) {
        return new DisclosureDecision(
                        Disclosure.of(disclosure),
                        WithholdingGround.listOf(""),
                        "Director",
                        LocalDate.parse("2026-01-05"),
                        null,
                        Marking.OFFICIAL)
                .restrictiveness();
    }
}
