package org.twelvemonth.console.map;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.CountryRegister;

class WorldMapTests {
    private static final Map<String, Outline> BY_CODE =
            WorldMap.outlines().stream().collect(toMap(Outline::code, Function.identity()));
    /** Islands in the Bering Strait lie across it. */
    private static final int AT_THE_EDGE = 3;

    private static final Pattern START = Pattern.compile("M(-?\\d+) (-?\\d+)");

    @Test
    void countriesAreWhereTheyAre() {
        assertThat(start("FJ").get(0)).as("Fiji, far to the east").isGreaterThan(1250);
        assertThat(start("CA").get(1))
                .as("Canada, north of Nigeria")
                .isLessThan(start("NG").get(1));
        assertThat(start("BR").get(0))
                .as("Brazil, west of Nigeria")
                .isLessThan(start("NG").get(0));
    }

    @Test
    void landThatHasNoNumberIsThatOfTheCountryItCountsAs() {
        assertThat(BY_CODE).containsKeys("XK", "CY", "SO");
        assertThat(outline("CY").path().split("M"))
                .as("both parts of the island")
                .hasSizeGreaterThan(2);
    }

    @Test
    void smallCountriesHaveADotAndLargeOnesHaveNone() {
        assertThat(outline("MT").dot()).isNotNull();
        assertThat(outline("VA").dot()).isNotNull();
        assertThat(outline("FR").dot()).isNull();
    }

    @Test
    void everythingIsOnTheSheet() {
        for (Outline outline : WorldMap.outlines()) {
            Matcher start = START.matcher(outline.path());
            while (start.find()) {
                assertThat(Integer.parseInt(start.group(1)))
                        .as(outline.code())
                        .isBetween(0, WorldMap.WIDTH + AT_THE_EDGE);
                assertThat(Integer.parseInt(start.group(2))).as(outline.code()).isBetween(0, WorldMap.HEIGHT);
            }
        }
    }

    @Test
    void everyCountryOfItIsOneWeKnow() {
        CountryRegister register = CountryRegister.load(ContinentScheme.M49, Map.of());
        List<String> unknown = new ArrayList<>(BY_CODE.keySet());
        unknown.removeIf(code -> register.byCode(code).isPresent());

        assertThat(unknown).containsExactly("");
        assertThat(BY_CODE).hasSizeGreaterThan(230);
    }

    @Test
    void isSmallEnoughForAPage() {
        assertThat(WorldMap.outlines().stream()
                        .mapToInt(outline -> outline.path().length())
                        .sum())
                .isLessThan(200_000);
    }

    private static Outline outline(String code) {
        return Objects.requireNonNull(BY_CODE.get(code));
    }

    private static List<Integer> start(String code) {
        Matcher start = START.matcher(outline(code).path());
        assertThat(start.find()).isTrue();
        return List.of(Integer.parseInt(start.group(1)), Integer.parseInt(start.group(2)));
    }
}
