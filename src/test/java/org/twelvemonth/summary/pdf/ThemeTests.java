package org.twelvemonth.summary.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTests {
    static Stream<Color> textColors() {
        return Stream.of(Theme.INK, Theme.MUTED, Theme.ACCENT);
    }

    @ParameterizedTest
    @MethodSource("textColors")
    void textIsReadableOnEveryGround(Color text) {
        for (Color ground : List.of(Theme.PAPER, Theme.TINT)) {
            assertThat(contrast(text, ground)).isGreaterThan(6);
        }
    }

    /** The contrast ratio of WCAG 2.2. */
    private static double contrast(Color dark, Color light) {
        return (luminance(light) + 0.05) / (luminance(dark) + 0.05);
    }

    private static double luminance(Color color) {
        float[] rgb = color.getRGBColorComponents(null);
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(float encoded) {
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }
}
