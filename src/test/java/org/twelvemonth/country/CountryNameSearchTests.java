package org.twelvemonth.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryNameSearchTests {
    private static final CountryRegister COUNTRIES = CountryRegister.load(ContinentScheme.M49, Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Myanmar",
                "Fiji, Myanmar",
                "MYANMAR",
                "Myanmar’s police",
                "Burma",
                "the Republic of the Union of Myanmar",
                "Mýanmár",
                "Ｍｙａｎｍａｒ",
                "𝐌𝐲𝐚𝐧𝐦𝐚𝐫",
                "Ⓜyanmar",
                "Myan\u00ADmar",
                "Myan\u200Bmar",
                "Myan\u3164mar",
                "\u202EMyanmar",
                "M\u0443\u0430nmar",
                "\u041Cyanmar",
                "\u041C\u04AE\u0391\u039D\u039C\u0391R",
                "Μyanmаr",
                "Myanrnar",
                "Myan-mar",
                "Myan.mar",
                "M y a n m a r",
                "M.Y.A.N.M.A.R.",
                "MyanMar",
                "FijiMyanmar",
                "fijimyanmar",
                "Fiji_Myanmar",
                "Fiji/Myanmar",
                "Myanmar-Fiji",
                "#myanmar"
            })
    void findsANameHoweverItIsWritten(String text) {
        assertThat(COUNTRIES.namedIn(text, Set.of("FJ"))).containsExactly("MM");
    }

    @ParameterizedTest
    @CsvSource({
        "lran,IR",
        "N1ger,NE",
        "ΚΕΝΥΑ,KE",
        "C\u043Engo (Brazzaville),CG",
        "Cote dIvoire,CI",
        "COTE D'IVOIRE,CI",
        "U.S.,US",
        "USA,US",
        "US,US",
        "DRC,CD",
        "The Gambia,GM",
        "Guinea Bissau,GW",
        "Tuniѕia,TN",
        "Ꮪudan,SD",
        "Nigerian,NG"
    })
    void findsOtherNames(String text, String code) {
        assertThat(COUNTRIES.namedIn(text, Set.of())).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact us",
                "e-mail by mail",
                "to go, to-go",
                "I ran",
                "woman, normality, Somalia",
                "an island",
                "Islands",
                "South America",
                "North America",
                "Americas, Asia, Europe, Oceania, Africa, Antarctica",
                "in, is, it, at, to, be, no, so, us, my, me",
                "The Mall",
                "per unit",
                "chinaware",
                "a man",
                "what we do"
            })
    void findsNothingInOtherWords(String text) {
        assertThat(COUNTRIES.namedIn(text, Set.of("SO"))).isEmpty();
    }

    /** What is printed of one country never counts as the name of another. */
    @Test
    void readsEveryApprovedNameAsItsCountryAlone() {
        for (Country country : COUNTRIES.all()) {
            if (!country.code().equals("AQ")) {
                assertThat(COUNTRIES.namedIn("<li>" + country.name() + "</li>", Set.of()))
                        .as(country.name())
                        .contains(country.code());
            }
            for (String text :
                    List.of(country.name(), country.name().toUpperCase(Locale.ROOT), country.name() + "Fiji")) {
                assertThat(COUNTRIES.namedIn(text, new HashSet<>(List.of(country.code(), "FJ"))))
                        .as(text)
                        .isEmpty();
            }
        }
    }

    @Test
    void takesTheLongestName() {
        assertThat(COUNTRIES.namedIn("Papua New Guinea and Guinea", Set.of("PG")))
                .containsExactly("GN");
        assertThat(COUNTRIES.namedIn("Papua New Guinea-Bissau", Set.of("PG"))).containsExactly("GW");
    }

    @Test
    void doesNotJoinTheNamesOfAList() {
        assertThat(COUNTRIES.namedIn("Papua New Guinea, Republic of Singapore", Set.of("PG", "SG")))
                .isEmpty();
        assertThat(COUNTRIES.namedIn("Korea, Republic of", Set.of("KR"))).isEmpty();
        assertThat(COUNTRIES.namedIn("Congo, Democratic Republic of the", Set.of("CD")))
                .isEmpty();
    }

    /** The pairs of neighbours, in both orders, of any list. */
    @Test
    void namesNoThirdCountryInAListOfTwo() {
        List<Country> all = COUNTRIES.all();
        Random random = new Random(20_261_130);
        for (int i = 0; i < 20_000; i++) {
            Country one = all.get(random.nextInt(all.size()));
            Country other = all.get(random.nextInt(all.size()));
            String text = one.name() + ", " + other.name();
            assertThat(COUNTRIES.namedIn(text, new HashSet<>(List.of(one.code(), other.code()))))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void takesANameOfSeveralCountriesForAnyOfThem() {
        assertThat(COUNTRIES.namedIn("Korea", Set.of())).containsExactly("KP", "KR");
        assertThat(COUNTRIES.namedIn("Korea", Set.of("KR"))).isEmpty();
    }

    @Test
    void findsAliasesOfOnesOwn() {
        CountryRegister own = CountryRegister.load(ContinentScheme.M49, Map.of(), Map.of("Happy Valley", "HK"));

        assertThat(own.namedIn("the happy-valley", Set.of())).containsExactly("HK");
    }

    @Test
    void isNotMisledByDisplayNamesAndAliasesOfOnesOwn() {
        CountryRegister own = CountryRegister.load(
                ContinentScheme.M49, Map.of("FJ", "Fiji, Myanmar"), Map.of("Fiji rather than Burma", "FJ"));

        assertThat(own.namedIn("Fiji, Myanmar", Set.of("FJ"))).containsExactly("MM");
        assertThat(own.namedIn("Fiji rather than Burma", Set.of("FJ"))).containsExactly("MM");
    }
}
