package org.twelvemonth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No program that opens the file finds a formula in a cell, whatever it takes for a separator. */
class CsvCellTests {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            =1+1            ¦ '=1+1
            +44 20          ¦ '+44 20
            -5              ¦ '-5
            @SUM(A1)        ¦ '@SUM(A1)
            a;=1+1          ¦ a;'=1+1
            a;;=1+1         ¦ a;;'=1+1
            a|=1+1          ¦ a|'=1+1
            a; "=1+1"       ¦ a; "'=1+1"
            a\\t=1+1        ¦ a\\t'=1+1
            a\\n=1+1        ¦ a\\n'=1+1
            a\\r\\n@x       ¦ a\\r\\n'@x
            a\\u2028-1      ¦ a\\u2028'-1
            a\\u0085+1      ¦ a\\u0085'+1
            a; \\u200B=1    ¦ a; \\u200B'=1
            \\uFEFF=1       ¦ \\uFEFF'=1
            \\uFF1D1+1      ¦ '\\uFF1D1+1
            a;\\uFF0B1      ¦ a;'\\uFF0B1
            a;\\uFF0D1      ¦ a;'\\uFF0D1
            a;\\uFF20x      ¦ a;'\\uFF20x
            \\u22121        ¦ '\\u22121
            \\tx            ¦ '\\tx
            \\r=x           ¦ '\\r'=x
            '=1             ¦ ''=1
            a;'=1           ¦ a;''=1
            well-known; a=b ¦ well-known; a=b
            Fiji, -5        ¦ Fiji, -5
            O'Neill         ¦ O'Neill
            """)
    void makesFormulasText(String text, String cell) {
        assertThat(CsvCell.of(unescaped(text))).isEqualTo(unescaped(cell));
        assertThat(CsvCell.textOf(unescaped(cell))).isEqualTo(unescaped(text));
    }

    @Test
    void givesEveryTextBack() {
        long seed = 20261130;
        Random random = new Random(seed);
        List<String> parts = List.of("'", "=", ";", "\t", "\r", "\n", "a", " ", "-", "\"", "\uFF1D", "|", "\u200B");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            assertThat(CsvCell.textOf(CsvCell.of(text.toString())))
                    .as("seed %d, text %d", seed, i)
                    .isEqualTo(text.toString());
        }
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (text.charAt(i) == '\\') {
                i++;
                plain.append(text.charAt(i) == 't' ? '\t' : text.charAt(i) == 'r' ? '\r' : '\n');
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
