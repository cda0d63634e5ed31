package org.twelvemonth.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrcTests {
    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "1, 0", "1, 1", "17, 65536", "65536, 17", "100000, 300001"})
    void joinsTheSumsOfTwoParts(int first, int second) {
        byte[] whole = new byte[first + second];
        new Random(7).nextBytes(whole);

        int joined = Crc.joined(
                Crc.of(whole, first), Crc.of(Arrays.copyOfRange(whole, first, whole.length), second), second);

        assertThat(joined).isEqualTo(Crc.of(whole, whole.length));
    }

    @ParameterizedTest
    @CsvSource({"1, 4_000_000_000", "2, 70_000_000_000"})
    void joinsPartsLongerThanAnInt(int times, String length) {
        long half = Long.parseLong(length.replace("_", "")) / 2;
        int sum = 0x1234_5678;

        int atOnce = Crc.joined(sum, 0, 2 * half);
        int inTwoSteps = Crc.joined(Crc.joined(sum, 0, half), 0, half);

        assertThat(atOnce).as("case %d", times).isEqualTo(inTwoSteps);
    }
}
