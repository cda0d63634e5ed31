package org.twelvemonth.gate.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTests {
    /** What folding treats each in its own way: letters of one and of two units, accents, blanks, what vanishes. */
    private static final List<String> CHARACTERS = List.of(
            "a", "B", "7", " ", "\t", "-", "'", "’", "é", "e\u0301", "ß", "ﬁ", "Ａ", "½", "Ⅷ", "\u200B", "\u00AD",
            "\uE000", "\u0001", "ж", "中", "𝐒", "𞤀", "𐅉", "\uD800", "\uDC00", "…", "\u00A0");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Côte d’Ivoire",
                "COTE D'IVOIRE",
                "C&ocirc;te d&#8217;Ivoire",
                "C%C3%B4te_d'Ivoire",
                "C\\u00f4te d\\'Ivoire",
                "<b>Côte</b> <i>d</i>’Ivoire",
                "<li>Côte</li><li>d’Ivoire</li>",
                "Co\u0302te d\u200B’Ivoire"
            })
    void findANameHoweverItIsWritten(String text) {
        assertThat(Readings.of(text))
                .anyMatch(reading -> !reading.find(Phrase.of("Côte d’Ivoire")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"Niger,Nigeria", "Oman,Romania", "Mali,Somalia", "Guinea,Guineas", "Ivory Coast,Ivory and Coast"})
    void doNotFindANameWithinWords(String name, String text) {
        assertThat(Readings.of(text))
                .allMatch(reading -> reading.find(Phrase.of(name)).isEmpty());
    }

    @Test
    void tellWhereInTheFileAnEncodedNameBegins() {
        String text = "<p>A line.</p>\n<p>In %2553udan.</p>";

        assertThat(Readings.of(text))
                .flatExtracting(reading -> reading.find(Phrase.of("Sudan")).stream()
                        .map(reading::origin)
                        .toList())
                .isNotEmpty()
                .containsOnly(text.indexOf("%2553"));
    }

    /** The quick look must never pass over what the careful one would find. The repetition is the seed. */
    @RepeatedTest(200)
    void aVocabularyNeverDeniesWordsThatItHas(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text =
                random.ints(20, 0, CHARACTERS.size()).mapToObj(CHARACTERS::get).collect(Collectors.joining());
        Phrase phrase = Phrase.of(text);

        Vocabulary vocabulary =
                new Vocabulary(phrase.words().stream().distinct().toList());

        assertThat(vocabulary.mayHaveAllOf(text)).isEqualTo(!phrase.words().isEmpty());
    }

    @Test
    void aVocabularyDeniesATextWithAWordThatItLacks() {
        Vocabulary vocabulary = new Vocabulary(List.of("human", "rights"));

        assertThat(vocabulary.mayHaveAllOf("Human RIGHTS")).isTrue();
        assertThat(vocabulary.mayHaveAllOf("Human rights training")).isFalse();
        assertThat(vocabulary.mayHaveAllOf("…")).isFalse();
    }
}
