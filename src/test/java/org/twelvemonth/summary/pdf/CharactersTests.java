package org.twelvemonth.summary.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTests {
    private final Characters characters = new Characters(codePoint -> codePoint < 0x2000);

    @Test
    void whiteSpaceOfAnyKindIsOneBlank() {
        assertThat(characters.printable("a \t b\r\nc\u2028d\u0085e")).isEqualTo("a b c d e");
        assertThat(characters.substituted()).isEmpty();
    }

    @Test
    void lettersAreComposed() {
        assertThat(characters.printable("Cafe\u0301")).isEqualTo("Café");
    }

    @Test
    void hyphensThatLookAlikeAreOne() {
        assertThat(characters.printable("OFFICIAL\u2011SENSITIVE")).isEqualTo("OFFICIAL-SENSITIVE");
    }

    @ParameterizedTest
    @CsvSource({
        "0000, U+0000, control",
        "0007, U+0007, control",
        "00AD, U+00AD, invisible unless at a line end",
        "05D0, U+05D0, runs from right to left",
        "200B, U+200B, has no width",
        "202E, U+202E, turns the text around",
        "D83D, U+D83D, half a character",
        "E000, U+E000, private use",
        "FEFF, U+FEFF, byte order mark",
        "FFFF, U+FFFF, no character"
    })
    void whatCannotBeShownStandsAsItsCode(String hex, String code, String why) {
        Characters all = new Characters(codePoint -> true);
        int codePoint = Integer.parseInt(hex, 16);

        assertThat(all.printable("a" + Character.toString(codePoint) + "b"))
                .as(why)
                .isEqualTo("a[" + code + "]b");
        assertThat(all.substituted()).containsExactly(codePoint);
    }

    @Test
    void substitutedCharactersAreReportedOnceAndInOrder() {
        characters.printable("水火水😀");

        assertThat(characters.substituted()).containsExactly(0x6C34, 0x706B, 0x1F600);
    }
}
