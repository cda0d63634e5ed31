package org.twelvemonth.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryRegisterTest {
    private static final Map<String, String> HOUSE_STYLE = Map.of(
            "SA", "Kingdom of Saudi Arabia",
            "SG", "Republic of Singapore",
            "ZA", "Republic of South Africa");

    private final CountryRegister register = CountryRegister.load(ContinentScheme.M49, Map.of());
    private final CountryRegister houseStyle = CountryRegister.load(ContinentScheme.M49, HOUSE_STYLE);

    @Test
    void knowsACountryByItsExactCodeOnly() {
        assertThat(register.byCode("NA"))
                .contains(new Country(
                        "NA",
                        "NAM",
                        "Namibia",
                        "Republic of Namibia",
                        "Namibia",
                        new Continent("Africa"),
                        Country.Standing.OVERSEAS));
        assertThat(register.byCode("na")).isEmpty();
        assertThat(register.byCode("ZZ")).isEmpty();
    }

    @Test
    void sortsTheHouseStyleAsPrinted() {
        List<Country> countries = new ArrayList<>(List.of(
                        "AI", "AU", "BM", "CA", "KY", "CY", "FJ", "XK", "SA", "MT", "MU", "MS", "NA", "NG", "OM", "PK",
                        "PG", "SG", "ZA", "WS", "SB", "TO", "TN", "AE")
                .stream()
                .map(code -> houseStyle.byCode(code).orElseThrow())
                .toList());
        Collections.shuffle(countries, new Random(1));
        assertThat(countries.stream().sorted(houseStyle.order()).map(Country::name))
                .containsExactly(
                        "Anguilla",
                        "Australia",
                        "Bermuda",
                        "Canada",
                        "Cayman Islands",
                        "Cyprus",
                        "Fiji",
                        "Kingdom of Saudi Arabia",
                        "Kosovo",
                        "Malta",
                        "Mauritius",
                        "Montserrat",
                        "Namibia",
                        "Nigeria",
                        "Oman",
                        "Pakistan",
                        "Papua New Guinea",
                        "Republic of Singapore",
                        "Republic of South Africa",
                        "Samoa",
                        "Solomon Islands",
                        "Tonga",
                        "Tunisia",
                        "United Arab Emirates");
    }

    @ParameterizedTest
    @CsvSource({
        "North Macedonia, Northern Mariana Islands",
        "Åland Islands, Albania",
        "Gabon, The Gambia",
        "The Gambia, Georgia",
        "Azerbaijan, The Bahamas",
        "Niger, Nigeria",
        "Guinea, Guinea-Bissau",
        "Cuba, Curaçao",
        "Curaçao, Cyprus",
        "Congo, Congo (Democratic Republic)",
        "Sint Maarten (Dutch part), Slovakia"
    })
    void listsWordByWordIgnoringTheArticle(String first, String second) {
        assertThat(names(register)).containsSubsequence(first, second);
    }

    @Test
    void ignoresTheArticleOfADisplayName() {
        CountryRegister overridden = CountryRegister.load(ContinentScheme.M49, Map.of("NL", "The Low Countries"));
        assertThat(names(overridden)).containsSubsequence("Lithuania", "The Low Countries", "Luxembourg");
    }

    @Test
    void comparesAsEqualOnlyWhatIsEqual() {
        Country fiji = register.byCode("FJ").orElseThrow();
        Country namesake = new Country(
                "ZZ", "ZZZ", fiji.name(), fiji.officialName(), fiji.sortKey(), fiji.continent(), fiji.standing());
        assertThat(register.order().compare(fiji, namesake)).isNegative();
        assertThat(register.order().compare(fiji, fiji)).isZero();
    }

    @Test
    void dividesTheWorldByTheConfiguredScheme() {
        CountryRegister seven = CountryRegister.load(ContinentScheme.SEVEN, Map.of());
        assertThat(continents(register)).containsExactly("Africa", "Americas", "Asia", "Europe", "Oceania");
        assertThat(continents(seven))
                .containsExactly("Africa", "Antarctica", "Asia", "Europe", "North America", "Oceania", "South America");
    }

    @Test
    void knowsWhichCountriesAreNotOverseas() {
        assertThat(register.all().stream().filter(country -> country.standing() == Country.Standing.HOME))
                .extracting(Country::code)
                .containsExactly("GB");
        assertThat(register.all().stream().filter(country -> country.standing() == Country.Standing.CROWN_DEPENDENCY))
                .extracting(Country::code)
                .containsExactly("GG", "IM", "JE");
    }

    @Test
    void namesACountryInEveryWayItIsKnown() {
        assertThat(houseStyle.namesOf(houseStyle.byCode("SA").orElseThrow()))
                .contains("Kingdom of Saudi Arabia", "Saudi Arabia", "KSA")
                .doesNotHaveDuplicates();
        assertThat(register.namesOf(register.byCode("CG").orElseThrow()))
                .contains("Congo", "Republic of the Congo", "Congo-Brazzaville")
                .doesNotContain("DR Congo");
    }

    @Test
    void keepsItsVersionWhateverIsPrinted() {
        assertThat(register.version()).matches("[0-9a-f]{64}").isEqualTo(houseStyle.version());
    }

    @Test
    void understandsTheSameWhateverIsPrinted() {
        assertThat(houseStyle.resolve("Saudi Arabia"))
                .isEqualTo(new Resolution.Resolved(houseStyle.byCode("SA").orElseThrow()));
    }

    @Test
    void answersASecondTimeFromMemory() {
        assertThat(register.resolve("  Kingdom  of SAUDI Arabia "))
                .isSameAs(register.resolve("  Kingdom  of SAUDI Arabia "));
    }

    @Test
    void refusesADisplayNameForAnUnknownCode() {
        assertThatThrownBy(() -> CountryRegister.load(ContinentScheme.M49, Map.of("UK", "Great Britain")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The display names give a name for “UK”, which is no country code we know. Write an ISO 3166-1 alpha-2 code in upper case, such as SA.");
    }

    @ParameterizedTest
    @CsvSource({
        "1 Fiji, 1 Fiji",
        "=Fiji, =Fiji",
        "@Fiji, @Fiji",
        "-Fiji, -Fiji",
        "'\u200bFiji', U+200BFiji",
        "'Fi\u200bji', FiU+200Bji",
        "'Fiji\u202e', FijiU+202E",
        "'\u3164', U+3164",
        "'Fiji\u00a0', Fiji\u00a0",
        "'Fi\nji', FiU+000Aji"
    })
    void refusesADisplayNameThatCannotBePrinted(String name, String shown) {
        assertThatThrownBy(() -> CountryRegister.load(ContinentScheme.M49, Map.of("FJ", name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The display name for FJ is “" + shown
                        + "”. A name begins with a letter, ends without a blank and holds only characters that can be seen."
                        + " Write it in letters, blanks and punctuation.");
    }

    @Test
    void refusesABlankDisplayName() {
        assertThatThrownBy(() -> CountryRegister.load(ContinentScheme.M49, Map.of("SA", " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The display name for SA is blank. Write the name to print, or remove the entry to print the approved name.");
    }

    @ParameterizedTest
    @CsvSource({"NG, Niger, NE", "CD, Congo, CG", "SX, Deutschland, DE"})
    void refusesADisplayNameThatNamesAnotherCountry(String code, String name, String other) {
        assertThatThrownBy(() -> CountryRegister.load(ContinentScheme.M49, Map.of(code, name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The display name for %s is “%s”, which is a name of %s. Write a name of %s alone."
                        .formatted(code, name, other, code));
    }

    @Test
    void understandsNamesOfOnesOwn() {
        CountryRegister own = withAlias("The Friendly Islands", "TO");

        assertThat(own.resolve("friendly islands"))
                .isEqualTo(new Resolution.Resolved(own.byCode("TO").orElseThrow()));
        assertThat(own.version()).isNotEqualTo(register.version());
        assertThat(withAlias("Isles of Friends", "TO").version()).isNotEqualTo(own.version());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tonga Islands | TGA | The alias “Tonga Islands” is for “TGA”, which is no country code we know. Write an ISO 3166-1 alpha-2 code in upper case, such as SA.
            ' '           | TO  | An alias of TO is blank. Write the name that is to be understood, or remove the entry.
            the congo     | CD  | The alias “the congo” for CD cannot be taken: such a name may mean more than one country. Have the records name the country itself, and remove the entry.
            Niger         | NG  | The alias “Niger” for NG is a name of NE. A name must mean one country; remove the entry.
            """)
    void refusesNamesThatMayMeanAnother(String name, String code, String message) {
        assertThatThrownBy(() -> withAlias(name, code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static CountryRegister withAlias(String name, String code) {
        return CountryRegister.load(ContinentScheme.M49, Map.of(), Map.of(name, code));
    }

    private static List<String> names(CountryRegister register) {
        return register.all().stream().map(Country::name).toList();
    }

    private static List<String> continents(CountryRegister register) {
        return register.all().stream()
                .map(Country::continent)
                .distinct()
                .sorted()
                .map(Continent::name)
                .toList();
    }
}
