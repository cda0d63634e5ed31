package org.twelvemonth.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialTests {
    private static final long SEED = 1_900;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.00, 0",
        "10.50, 10.5",
        "10.05, 10.05",
        "100, 100",
        "100.00, 100",
        "1E+3, 1000",
        "-2.50, -2.5",
        "0.10, 0.1"
    })
    void writesSumsWithoutZerosAtTheirEnd(BigDecimal sum, String digits) {
        assertThat(Serial.digits(sum)).isEqualTo(digits);
    }

    @Test
    void writesAnySumAsItIsWithoutTrailingZeros() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal sum = BigDecimal.valueOf(
                    random.nextLong(1_000_000_000_000_000L) / (long) Math.pow(10, random.nextInt(15)),
                    random.nextInt(5) - 2);

            assertThat(Serial.digits(sum))
                    .as("seed %d", SEED)
                    .isEqualTo(sum.stripTrailingZeros().toPlainString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999999, true",
        "1000000000000000, true",
        "1000000000000001, false",
        "1234567890123.45, true",
        "12345678901234.56, false",
        "12345678901234.500, true",
        "0.000000000000001, true",
        "0.0000000000000001, false",
        "1E+16, false"
    })
    void holdsFifteenDigits(BigDecimal number, boolean exact) {
        assertThat(Serial.isExact(number)).isEqualTo(exact);
    }
}
