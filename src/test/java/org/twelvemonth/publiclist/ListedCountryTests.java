package org.twelvemonth.publiclist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twelvemonth.publiclist.Lists.FIJI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.country.Continent;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.Country.Standing;

class ListedCountryTests {
    @Test
    void isTheCodePrintedNameAndContinentOfACountry() {
        Country gambia = new Country(
                "GM",
                "GMB",
                "The Gambia",
                "The Republic of The Gambia",
                "Gambia",
                new Continent("Africa"),
                Standing.OVERSEAS);

        assertThat(ListedCountry.of(gambia)).isEqualTo(new ListedCountry("GM", "The Gambia", "Africa"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"São Tomé and Príncipe", "Åland Islands", "Côte d'Ivoire", "Guinea-Bissau", "Lao P.D.R. (Laos)"})
    void takesNamesAsPeopleWriteThem(String name) {
        assertThat(new ListedCountry("XX", name, "Europe").name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+Fiji",
                "-Fiji",
                "@Fiji",
                "\tFiji",
                "\rFiji",
                " Fiji",
                "",
                "1",
                "Fi\nji",
                "Fi\u0000ji",
                "Fi\u200bji",
                "Fiji\u202e",
                "Fi\u2028ji",
                "\uFEFFFiji",
                "\uFF1DFiji"
            })
    void refusesNamesThatRunAsFormulasOrCannotBeSeen(String name) {
        assertThatThrownBy(() -> new ListedCountry("FJ", name, "Oceania"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The name to print for FJ does not begin with a letter, or holds characters that cannot be"
                        + " seen. Write it anew in the configuration, in letters, blanks and punctuation.");
    }

    @Test
    void refusesACodeThatIsNone() {
        assertThatThrownBy(() -> new ListedCountry("Fiji", "Fiji", "Oceania"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A listed country's code is \"Fiji\"."
                        + " Give its ISO 3166-1 code of two capitals, for example FJ.");
    }

    @Test
    void isListedOnce() {
        assertThatThrownBy(() -> Lists.of(FIJI, FIJI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A country is on the public list twice.");
    }
}
