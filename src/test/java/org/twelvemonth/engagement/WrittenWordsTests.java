package org.twelvemonth.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of the closed vocabularies, letters that only look like theirs, and marks for missing values. */
class WrittenWordsTests {
    @ParameterizedTest
    @CsvSource({"PUBLISH, publish", "Ångström, ångström", "ΑΒΓ, αβγ", "STRASSE, strasse", "plain, plain"})
    void foldsTheCaseOfLetters(String written, String folded) {
        assertThat(CaseFolding.fold(written)).isEqualTo(folded);
    }

    /** Dotless i, long s, Kelvin sign, I with a dot: Unicode's upper or lower case of each is an ASCII letter. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0131", "\u017F", "\u212A", "\u0130"})
    void makesNoAsciiLetterOfAnotherOne(String letter) {
        assertThat(CaseFolding.fold(letter)).isEqualTo(letter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publ\u0131sh", "PUBLI\u017FH", "PUBL\u0130SH", "ＰＵＢＬＩＳＨ", "PUBLISH\u200B", "PUBLISHED"})
    void takesNothingButTheExactWordForADecision(String written) {
        assertThat(Disclosure.of(written)).isEqualTo(Disclosure.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFF\u0131C\u0131AL", "OFFICIAL-SEN\u017FITIVE", "off\u0131cial"})
    void takesNothingButTheExactWordForAMarking(String written) {
        assertThat(Marking.of(written)).isEqualTo(Marking.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN_DEL\u0131VERY", "\u017Fuspended", "SU\u017FPENDED"})
    void takesNothingButTheExactWordForAStatus(String written) {
        assertThat(EngagementStatus.of(written)).isEmpty();
    }

    @Test
    void takesNothingButTheExactWordForAGround() {
        assertThat(WithholdingGround.listOf("\u017F31"))
                .singleElement()
                .satisfies(ground -> assertThat(ground.section()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", " ; , ", ";;"})
    void takesACellOfSeparatorsForAnUnknownGround(String written) {
        assertThat(WithholdingGround.listOf(written)).singleElement().satisfies(ground -> {
            assertThat(ground.written()).isEqualTo(written.strip());
            assertThat(ground.section()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void takesABlankCellForNoGround(String written) {
        assertThat(WithholdingGround.listOf(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NA",
                "n/a",
                "N.A.",
                "#N/A",
                "NaN",
                "NULL",
                "None",
                "nil",
                "-",
                "--",
                "–",
                "—",
                "−",
                ".",
                "...",
                "…",
                "?",
                "TBC",
                "tbd",
                "\\N",
                "(null)",
                "<NA>",
                "Unknown",
                "Not applicable",
                "#REF!"
            })
    void knowsMarksForMissingValues(String written) {
        assertThat(MissingMark.matches(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "no", "Nana", "N/A-1", "-5", "Nil return of arms", "A", "£", "n\u0131l"})
    void takesNothingElseForOne(String written) {
        assertThat(MissingMark.matches(written)).isFalse();
    }
}
