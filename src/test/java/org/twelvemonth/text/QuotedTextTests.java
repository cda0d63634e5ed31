package org.twelvemonth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTextTests {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            maybe                       ¦ maybe
            nach Rücksprache            ¦ nach Rücksprache
            secret\\u202EHSILBUP         ¦ secret[U+202E]HSILBUP
            a\\u2066b\\u2069              ¦ a[U+2066]b[U+2069]
            PUB\\u200BLISH               ¦ PUB[U+200B]LISH
            line\\u000Aend\\u0009tab      ¦ line[U+000A]end[U+0009]tab
            bell\\u0007                  ¦ bell[U+0007]
            no\\u00A0break               ¦ no[U+00A0]break
            the "word"                  ¦ the [U+0022]word[U+0022]
            \\u2028                      ¦ [U+2028]
            \\u3164                      ¦ [U+3164]
            \\uD83D\\uDE00                ¦ \\uD83D\\uDE00
            \\uD83D                      ¦ [U+D83D]
            \\uE000                      ¦ [U+E000]
            """)
    void showsWhatCannotBeSeenAsCodePoints(String text, String shown) {
        assertThat(QuotedText.of(unescaped(text))).isEqualTo('"' + unescaped(shown) + '"');
    }

    @Test
    void shortensToSixtyCharacters() {
        assertThat(QuotedText.of("x".repeat(60))).isEqualTo('"' + "x".repeat(60) + '"');
        assertThat(QuotedText.of("x".repeat(61))).isEqualTo('"' + "x".repeat(59) + "…\"");
    }

    @Test
    void quotesTheFirstTenOfMany() {
        assertThat(QuotedText.ofAll(List.of("a", "b"))).isEqualTo("\"a\", \"b\"");
        assertThat(QuotedText.ofAll(Collections.nCopies(12, "a"))).isEqualTo("\"a\", ".repeat(9) + "\"a\" and 2 more");
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
