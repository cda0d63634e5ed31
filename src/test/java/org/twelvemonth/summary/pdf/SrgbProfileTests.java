package org.twelvemonth.summary.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SrgbProfileTests {
    @Test
    void theEmbeddedProfileIsTheOneThatTheStandardsNumbersGive() throws Exception {
        try (var in = Objects.requireNonNull(SrgbProfile.class.getResourceAsStream("srgb.icc"))) {
            assertThat(in.readAllBytes()).isEqualTo(SrgbProfile.bytes());
        }
    }

    @Test
    void itsColoursAreThoseOfSrgb() throws Exception {
        ICC_ColorSpace profile = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));
        float[] color = {0.2f, 0.5f, 0.8f};

        float[] seen = profile.toRGB(color);

        for (int i = 0; i < 3; i++) {
            assertThat(seen[i]).isCloseTo(color[i], within(0.002f));
        }
    }
}
