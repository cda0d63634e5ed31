package org.twelvemonth.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowHeightTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            short,                       30, 1
            1234 1234 1234 1234 1234,    10, 3
            1234567890123456789012345,   10, 3
            12 1234567890123456789,      10, 3
            WWWWWWWWWWWWWWWWWWWW,                               20, 2
            WWWWWWWWWWWW,                                       16, 2
            lllllllllllllllllllllllll,                          14, 1
            日本語日本語日本語日本語,                            12, 2
            """)
    void countsTheLinesOfAText(String text, int width, int lines) {
        assertThat(RowHeight.lines(text, width)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({"1, 19", "2, 35", "3, 50", "1000, 409"})
    void growsWithTheLinesUpToTheLimitOfTheFormat(int lines, double points) {
        assertThat(RowHeight.points(lines, 12)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 3"})
    void countsLineEnds(int ends, int expected) {
        assertThat(RowHeight.lines("\n".repeat(ends - 1) + "end", 80)).isEqualTo(expected);
    }
}
