package org.twelvemonth.country;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CÔTE D’IVOIRE           | Cote d'Ivoire
                    TÜRKİYE                 | turkiye
                    Papua-New Guinea        | Papua New Guinea
                    Papua_New_Guinea        | PAPUA NEW GUINEA
                    St Kitts & Nevis        | Saint Kitts and Nevis
                    Ste. Lucie              | Sainte-Lucie
                    St.Lucia                | St. Lucia
                    U.S.A.                  | USA
                    D.R. Congo              | DR Congo
                    The Gambia              | Gambia, The
                    Dem. Rep. of the Congo  | Democratic Republic Congo
                    Solomon Is.             | Solomon Islands
                    Kosovo*                 | Kosovo
                    Lao People's Republic   | Lao Peoples Republic
                    """)
    void forgivesCaseAccentsPunctuationAndSmallWords(String one, String other) {
        assertThat(WrittenName.key(one)).isEqualTo(WrittenName.key(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Niger, Nigeria",
        "Guinea, Guinea-Bissau",
        "Dominica, Dominican Republic",
        "Africa - South, South Africa",
        "Niger?, Niger",
        "Cura?ao, Curaçao",
        "Congo 2, Congo",
        "Cуba, Cuba"
    })
    void keepsApartWhatDiffersInALetterAWordOrTheOrder(String one, String other) {
        assertThat(WrittenName.key(one)).isNotEqualTo(WrittenName.key(other));
    }

    @Test
    void readsAnInvertedNameBothWays() {
        assertThat(WrittenName.readings("Korea, Republic of")).containsExactly("korea republic", "republic korea");
        assertThat(WrittenName.readings("Iran (Islamic Republic of)"))
                .containsExactly("iran islamic republic", "islamic republic iran");
        assertThat(WrittenName.readings("South Korea")).containsExactly("south korea");
    }

    @Test
    void findsTheNamesWithinAText() {
        assertThat(WrittenName.parts("Eswatini (formerly Swaziland)")).containsExactly("Eswatini", "Swaziland");
        assertThat(WrittenName.parts("Guinea-Bissau")).containsExactly("Guinea-Bissau");
        assertThat(WrittenName.parts("Falkland Islands (the) [Malvinas]"))
                .containsExactly("Falkland Islands", "Malvinas");
    }

    @Test
    void trimsInvisibleMargins() {
        assertThat(WrittenName.trim("\uFEFF\u00A0 NA\u200B\t")).isEqualTo("NA");
    }
}
