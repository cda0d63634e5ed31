package org.twelvemonth.publiclist;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.period.ReportingMonth;

/** Lists to print: of the twelve months that end with October 2026. */
final class Lists {
    static final ListedCountry FIJI = new ListedCountry("FJ", "Fiji", "Oceania");
    static final ListedCountry TONGA = new ListedCountry("TO", "Tonga", "Oceania");
    static final ListedCountry MALTA = new ListedCountry("MT", "Malta", "Europe");

    private static final List<String> CONTINENTS = List.of("Africa", "Americas", "Asia", "Europe", "Oceania");

    private Lists() {}

    static PublicList of(ListedCountry... countries) {
        return new PublicList(
                new ReportingMonth(YearMonth.of(2026, 10)).window(), ContinentScheme.M49, List.of(countries));
    }

    /** The 24 countries of five continents in a house style. */
    static PublicList ofTwentyFour() {
        return of(Stream.of(
                        "AI Americas Anguilla",
                        "AU Oceania Australia",
                        "BM Americas Bermuda",
                        "CA Americas Canada",
                        "KY Americas Cayman Islands",
                        "CY Asia Cyprus",
                        "FJ Oceania Fiji",
                        "SA Asia Kingdom of Saudi Arabia",
                        "XK Europe Kosovo",
                        "MT Europe Malta",
                        "MU Africa Mauritius",
                        "MS Americas Montserrat",
                        "NA Africa Namibia",
                        "NG Africa Nigeria",
                        "OM Asia Oman",
                        "PK Asia Pakistan",
                        "PG Oceania Papua New Guinea",
                        "SG Asia Republic of Singapore",
                        "ZA Africa Republic of South Africa",
                        "WS Oceania Samoa",
                        "SB Oceania Solomon Islands",
                        "TO Oceania Tonga",
                        "TN Africa Tunisia",
                        "AE Asia United Arab Emirates")
                .map(Lists::country)
                .toArray(ListedCountry[]::new));
    }

    /** Nearly as many as the world has, short and long names, dealt out evenly over five continents. */
    static PublicList ofAHundredAndEighty() {
        String[] codes = Stream.of(Locale.getISOCountries()).limit(180).toArray(String[]::new);
        return of(IntStream.range(0, codes.length)
                .mapToObj(i -> new ListedCountry(
                        codes[i], Locale.of("", codes[i]).getDisplayCountry(Locale.UK), CONTINENTS.get(i % 5)))
                .toArray(ListedCountry[]::new));
    }

    static Stream<PublicList> all() {
        return Stream.of(of(), of(FIJI), ofTwentyFour(), ofAHundredAndEighty());
    }

    private static ListedCountry country(String line) {
        String[] parts = line.split(" ", 3);
        return new ListedCountry(parts[0], parts[2], parts[1]);
    }
}
