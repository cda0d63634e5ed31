package org.twelvemonth.country;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong country is the one unforgivable error: what is resolved, what is refused, and that nothing is guessed. */
class NameResolutionTest {
    private static final CountryRegister REGISTER = CountryRegister.load(ContinentScheme.M49, Map.of());
    private static final CountryTable TABLE = CountryTable.read();
    private static final Map<String, String> KEYS = new NameIndex(TABLE).names();

    /** What JDK and ICU call countries and we refuse, because it is another's name or the name of several. */
    private static final Set<String> REFUSED_DISPLAY_NAMES = Set.of("St. Martin", "St Martin", "Micronesia");

    @ParameterizedTest
    @CsvFileSource(resources = "names-as-written.tsv", delimiter = '\t', numLinesToSkip = 1)
    void understandsNamesAsPeopleWriteThem(String code, String written) {
        assertThat(REGISTER.resolve(written)).isEqualTo(resolved(code));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "names-by-kind.tsv", delimiter = '\t', numLinesToSkip = 1)
    void understandsEveryKindOfNameAndRefusesWhatIsNone(String kind, String code, String written) {
        assertThat(codeOf(written)).as(kind).isEqualTo(code.equals("-") ? "none" : code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fiji (123)", "Fiji 1", "(1)", "Fiji (1) Tonga", "Fiji [x]"})
    void takesNothingButTheNumberOfAFootnoteAway(String written) {
        assertThat(codeOf(written)).isEqualTo("none");
    }

    @Test
    void understandsEveryNameOfItsOwnInAnyCase() {
        for (CountryTable.Row row : TABLE.countries()) {
            assertThat(TABLE.namesOf(row.code()).filter(name -> KEYS.containsKey(WrittenName.key(name))))
                    .allSatisfy(name -> {
                        assertThat(REGISTER.resolve(name)).isEqualTo(resolved(row.code()));
                        assertThat(REGISTER.resolve(" " + name.toUpperCase(Locale.ROOT) + "\u00A0"))
                                .isEqualTo(resolved(row.code()));
                    });
        }
    }

    @Test
    void understandsIsoCodesInAnyCase() {
        assertThat(TABLE.countries()).allSatisfy(row -> {
            assertThat(REGISTER.resolve(row.code())).isEqualTo(resolved(row.code()));
            assertThat(REGISTER.resolve(row.code().toLowerCase(Locale.ROOT))).isEqualTo(resolved(row.code()));
            assertThat(REGISTER.resolve(row.alpha3())).isEqualTo(resolved(row.code()));
            assertThat(REGISTER.resolve(" " + row.alpha3().toLowerCase(Locale.ROOT)))
                    .isEqualTo(resolved(row.code()));
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = DisplayContext.class,
            names = {"LENGTH_FULL", "LENGTH_SHORT"})
    void understandsTheEnglishNamesOfIcu(DisplayContext length) {
        LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.UK, length);
        understandsAll(english::regionDisplayName);
    }

    @Test
    void understandsTheEnglishNamesOfTheJdk() {
        understandsAll(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
    }

    private static void understandsAll(UnaryOperator<String> nameOf) {
        assertThat(REGISTER.all())
                .filteredOn(country -> !REFUSED_DISPLAY_NAMES.contains(nameOf.apply(country.code())))
                .allSatisfy(country -> assertThat(REGISTER.resolve(nameOf.apply(country.code())))
                        .isEqualTo(resolved(country.code())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Congo                          | may mean more than one country                        | Republic of the Congo; Congo (Democratic Republic)
                    Congo, The                     | may mean more than one country                        | Republic of the Congo; Congo (Democratic Republic)
                    Korea                          | may mean more than one country                        | North Korea; South Korea
                    Virgin Islands                 | may mean more than one country                        | British Virgin Islands; United States Virgin Islands
                    St. Martin                     | may mean more than one country                        | Saint-Martin (French part); Sint Maarten (Dutch part)
                    China, Republic of             | may mean more than one country                        | Taiwan; China
                    Dominica, Republic of          | may mean more than one country                        | Dominica; Dominican Republic
                    Niger / Nigeria                | names more than one country                           | Niger; Nigeria
                    Sudan (South Sudan)            | names more than one country                           | South Sudan; Sudan
                    Yugoslavia                     | is no longer a country                                | -
                    Former Soviet Union            | is no longer a country                                | -
                    Czechoslovakia                 | is no longer a country                                | Czechia; Slovakia
                    Serbia & Montenegro            | is no longer a country                                | Serbia; Montenegro
                    Netherlands Antilles           | is no longer a country                                | Aruba; Curaçao; Sint Maarten (Dutch part)
                    Vietnam, Republic of           | is no longer a country                                | Vietnam
                    AN                             | is no longer a country                                | -
                    Africa, regional               | is a region or a group of countries, not one country  | -
                    Middle East                    | is a region or a group of countries, not one country  | -
                    Overseas Territories           | is a region or a group of countries, not one country  | -
                    Scotland                       | is a part of a country, not a country                 | United Kingdom
                    Ireland, Northern              | is a part of a country, not a country                 | United Kingdom
                    Dubai                          | is a part of a country, not a country                 | United Arab Emirates
                    Zanzibar                       | is a part of a country, not a country                 | Tanzania
                    Texas                          | is a part of a country, not a country                 | United States
                    Georgia (US)                   | is a part of a country, not a country                 | United States
                    Gaza                           | is a part of a country, not a country                 | Palestine
                    Somaliland                     | is not recognised as a country                        | Somalia
                    Cyprus, Northern               | is not recognised as a country                        | Cyprus
                    Akrotiri and Dhekelia          | is a territory without a country code of its own      | -
                    European Union                 | is an organisation, not a country                     | -
                    Nato                           | is an organisation, not a country                     | -
                    n/a                            | does not name a country                               | -
                    N.A.                           | does not name a country                               | -
                    none                           | does not name a country                               | -
                    Various                        | does not name a country                               | -
                    Atlantis                       | is not a country we know                              | -
                    Nigerai                        | is not a country we know                              | Niger; Nigeria
                    Phillipines                    | is not a country we know                              | Philippines
                    Fiji (Suva)                    | is not a country we know                              | Fiji
                    Georgia, Atlanta               | is not a country we know                              | Georgia
                    """)
    void refusesWhatIsNotOneCountryAndSaysWhy(String written, String reason, String suggestions) {
        List<String> expected = suggestions == null ? List.of() : List.of(suggestions.split("; "));
        assertThat(REGISTER.resolve(written)).isInstanceOfSatisfying(Resolution.Unresolved.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.suggestions()).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n", "\u00A0", "\uFEFF"})
    void refusesABlankText(String written) {
        assertThat(REGISTER.resolve(written)).isEqualTo(new Resolution.Refused("is empty", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-", "?", "…", "Niger?", "ı̇n", "ß", "ＮＡ1", "Fiji and Tonga", "not Fiji", "Fiji Tonga", "1"})
    void refusesTextsThatOnlyResembleACountry(String written) {
        assertThat(REGISTER.resolve(written)).isInstanceOf(Resolution.Unresolved.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New Mexico",
                "Panama City",
                "Gulf of Guinea",
                "Sea of Japan",
                "New Guinea",
                "Georgia, GA",
                "Peru, IN",
                "Jordan, MT",
                "South",
                "Republic",
                "Islands",
                "Saint",
                "New Jersey",
                "Guinea, Gulf of",
                "United",
                "Republic of Congo (Kinshasa)",
                "Korea, North and South",
                "Ireland / Northern Ireland",
                "Samoas"
            })
    void refusesNamesThatContainTheNameOfACountry(String written) {
        assertThat(REGISTER.resolve(written)).isInstanceOf(Resolution.Unresolved.class);
    }

    @Test
    void neverTakesANameForAnotherCountryWhenItIsTurnedRound() {
        for (CountryTable.Row row : TABLE.countries()) {
            assertThat(TABLE.namesOf(row.code()).flatMap(NameResolutionTest::turnedRound))
                    .allSatisfy(
                            written -> assertThat(codeOf(written)).as(written).isIn(row.code(), "none"));
        }
    }

    @Test
    void neverTakesTheBeginningOrTheEndOfANameForAnotherCountryUnlessItIsAName() {
        for (CountryTable.Row row : TABLE.countries()) {
            assertThat(TABLE.namesOf(row.code()).flatMap(NameResolutionTest::pieces))
                    .filteredOn(piece -> !KEYS.containsKey(WrittenName.key(piece)))
                    .filteredOn(piece -> WrittenName.key(piece).length() > 3)
                    .allSatisfy(piece -> assertThat(codeOf(piece)).as(piece).isIn(row.code(), "none"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20261101L, 4711L})
    void neverResolvesATypingError(long seed) {
        Random random = new Random(seed);
        for (String name :
                KEYS.keySet().stream().filter(key -> key.length() > 4).sorted().toList()) {
            String mistyped = mistype(name, random);
            if (!KEYS.containsKey(WrittenName.key(mistyped))) {
                assertThat(codeOf(mistyped)).as("%s, seed %d", mistyped, seed).isEqualTo("none");
            }
        }
    }

    @Test
    void suggestsAtMostThreeNames() {
        assertThat(REGISTER.resolve("Mala"))
                .isInstanceOfSatisfying(
                        Resolution.Unresolved.class,
                        refused -> assertThat(refused.suggestions())
                                .hasSizeLessThanOrEqualTo(3)
                                .contains("Mali", "Malta"));
    }

    @Test
    void bearsAnEndlessText() {
        assertThat(REGISTER.resolve("Fiji ".repeat(200_000))).isInstanceOf(Resolution.Unresolved.class);
    }

    private static Stream<String> turnedRound(String name) {
        List<String> words = List.of(name.split(" "));
        return IntStream.range(1, words.size())
                .mapToObj(at -> String.join(" ", words.subList(at, words.size())) + ", "
                        + String.join(" ", words.subList(0, at)));
    }

    private static Stream<String> pieces(String name) {
        List<String> words = List.of(name.split("[ -]"));
        return IntStream.range(1, words.size())
                .boxed()
                .flatMap(at -> Stream.of(
                        String.join(" ", words.subList(0, at)), String.join(" ", words.subList(at, words.size()))));
    }

    private static String mistype(String name, Random random) {
        int at = random.nextInt(name.length() - 1);
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + letter + name.substring(at);
            case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private static Resolution resolved(String code) {
        return new Resolution.Resolved(REGISTER.byCode(code).orElseThrow());
    }

    private static String codeOf(String written) {
        return REGISTER.resolve(written) instanceof Resolution.Resolved resolved
                ? resolved.country().code()
                : "none";
    }
}
