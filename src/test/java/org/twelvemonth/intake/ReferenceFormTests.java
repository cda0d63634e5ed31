package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes two references look alike. */
class ReferenceFormTests {
    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ENG-005       | eng-005
            ENG-ı05       | ENG-I05
            ＥＮＧ－００６ | ENG-006
            ENG-001       | ENG‐001
            ENG-001       | ENG‑001
            ENG-001       | ENG‒001
            ENG–002       | ENG—002
            ENG-002       | ENG−002
            ENG-002       | ENG﹣002
            2026/014      | 2026⁄014
            2026/014      | 2026∕014
            2026/014      | 2026-014
            2026/014      | 2026\\\\014
            ENG 004       | ENG  004
            ENG 004       | ENG004
            ENG 004       | ENG-004
            ENG - 004     | ENG-004
            2026 014      | 2026  014
            2026 - 014    | 2026-014
            0012          | 12
            ENG-0042      | ENG-42
            2026-014      | 2026-14
            000           | 0
            1234          | 1234.0
            1234          | 1234.00
            0012.0        | 12
            1.10          | 1.1
            1E5           | 1.00E+05
            1E5           | 100000
            1e05          | 1E+5
            'ENG-008      | ENG-008
            ‘ENG-008’     | ENG-008
            `ENG-008      | ENG-008
            ´ENG-008      | ENG-008
            "ENG-008"     | ENG-008
            ="0012"       | 12
            ="ENG-001"    | ENG-001
            ENG\u200B-001 | ENG-001
            ENG\u00A0001  | ENG 001
            \uFEFFENG-001 | ENG-001
            ENG\uFFFD001  | ENG-001
            ٠٠١٢          | 12
            """)
    void isOneForWhatLooksAlike(String one, String other) {
        assertThat(ReferenceForm.of(unescaped(one))).isEqualTo(ReferenceForm.of(unescaped(other)));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "1-12, 11-2",
        "1-12, 112",
        "1-12, 12-1",
        "1 12, 11 2",
        "1/12, 1/2",
        "2026-1-12, 2026-11-2",
        "ENG-1-2, ENG-12",
        "1.12, 11.2",
        "1.05, 1.5",
        "ENG-001, ENG-010",
        "ENG-1, ENG-1A",
        "ENG_1, ENG1",
        "1E5, 1E6",
        "1E5, 15",
        "12, 120",
    })
    void differsForWhatDoesNot(String one, String other) {
        assertThat(ReferenceForm.of(one)).isNotEqualTo(ReferenceForm.of(other));
        assertThat(ReferenceForm.origins(one)).doesNotContain(ReferenceForm.of(other));
        assertThat(ReferenceForm.origins(other)).doesNotContain(ReferenceForm.of(one));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            01-Dec              | 1-12
            1-Dec               | 12/1
            Dec-01              | 1-12
            1 December          | 1/12
            2026-12-01          | 1-12
            2026-12-01          | 12-1
            2026-12-01          | 1/12
            2026-12-01          | 01-Dec
            2026-12-01          | DEC1
            2026-12-01          | Dec-26
            2026-12-01          | 12-2026
            2026-12-01          | 1-12-26
            2026-12-01          | 01/12/2026
            2026-12-01T00:00:00 | 1-12
            2026-12-01 00:00    | 1-12
            01/12/2026          | 1-12
            12/1/2026           | 1-12
            01/12/26            | 1-12
            01.12.2026          | 1-12
            02/03/2001          | 2-3-1
            2001-03-02          | 2-3-1
            Dec-26              | 12-26
            Dec-26              | 2026-12
            Dec-26              | 12/2026
            1-Mar               | MAR1
            02-Sep              | SEPT2
            2026-03-01          | MARCH1
            01-Mar              | 1 March
            02-Mar              | 2.3
            1 12                | 112
            1,234               | 1234
            1,234.00            | 1234
            12 345 678          | 12345678
            """)
    void knowsWhatAProgramMadeItOf(String shown, String written) {
        assertThat(ReferenceForm.origins(shown)).contains(ReferenceForm.of(written));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ENG-0001",
        "ENG-2026/014",
        "2026-014",
        "1-12",
        "2026-1-1",
        "12-01-26",
        "MAR-001",
        "DECK-12",
        "2026-13-01",
        "32-Dec",
        "12345"
    })
    void takesNothingElseForADate(String reference) {
        assertThat(ReferenceForm.origins(reference)).isEmpty();
    }

    @Test
    void knowsHowALongNumberIsShown() {
        assertThat(ReferenceForm.roundings("123456789012"))
                .contains(ReferenceForm.of("1.23457E+11"), ReferenceForm.of("1.23E+11"), ReferenceForm.of("1E+11"));
        assertThat(ReferenceForm.roundings("12345678901")).isEmpty();
        assertThat(ReferenceForm.isRounded("1.23E+11")).isTrue();
        assertThat(ReferenceForm.isRounded("ENG-1E11X")).isFalse();
    }

    /** Whatever is put around and between its parts by programs, it stays alike. */
    @Test
    void survivesWhatProgramsDo() {
        long seed = 20_261_130;
        Random random = new Random(seed);
        String[] hyphens = {"-", "‐", "‑", "–", "—", "−", "/", "⁄", " - ", "\u00A0– "};
        for (int i = 0; i < 2_000; i++) {
            int year = 2000 + random.nextInt(40);
            int number = 1 + random.nextInt(5_000);
            String one = "ENG-" + year + "-" + number;
            String other = (random.nextBoolean() ? "'" : "")
                    + (random.nextBoolean() ? "eng" : "ＥＮＧ")
                    + hyphens[random.nextInt(hyphens.length)]
                    + year
                    + hyphens[random.nextInt(hyphens.length)]
                    + "0".repeat(random.nextInt(4))
                    + number
                    + (random.nextBoolean() ? "\u200B" : "");
            assertThat(ReferenceForm.of(other)).as("seed %d: %s", seed, other).isEqualTo(ReferenceForm.of(one));
        }
    }

    private static String unescaped(String text) {
        return text.translateEscapes();
    }
}
