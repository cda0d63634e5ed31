package org.twelvemonth.country;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefiniteArticleTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "United Kingdom",
                "United States",
                "United Arab Emirates",
                "Cayman Islands",
                "Netherlands",
                "Philippines",
                "Maldives",
                "Dominican Republic",
                "Congo (Democratic Republic)",
                "Federated States of Micronesia",
                "Occupied Palestinian Territories",
                "British Indian Ocean Territory",
                "Isle of Man",
                "Kingdom of Saudi Arabia",
                "Republic of South Africa"
            })
    void standsBeforeNamesThatTakeIt(String name) {
        assertThat(DefiniteArticle.with(name)).isEqualTo("the " + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fiji",
                "The Gambia",
                "The Bahamas",
                "Ivory Coast",
                "Congo",
                "Christmas Island",
                "Seychelles",
                "South Georgia and South Sandwich Islands",
                "Heard Island and McDonald Islands"
            })
    void isLeftOutBeforeOthers(String name) {
        assertThat(DefiniteArticle.with(name)).isEqualTo(name);
    }
}
