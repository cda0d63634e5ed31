package org.twelvemonth.console.record;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.country.Resolution;
import org.twelvemonth.workbook.Heading;
import org.twelvemonth.workbook.SealedRow;

/** Which country the texts of an edition mean; its names may have been printed otherwise than today's settings say. */
@Component
class CountryNames {
    /** The country in a row as it was written: {@code reference: R-1; country: Fiji; TON; title: Training}. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?:^|; )country: (.*?)(?=; [^;:]+: |$)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final CountryRegister countries;
    private final Map<String, Country> printed;

    CountryNames(CountryRegister countries) {
        this.countries = countries;
        this.printed = countries.all().stream().collect(toMap(Country::name, Function.identity()));
    }

    /** Every name by which an edition may print the country. */
    Set<String> of(Country country) {
        return new HashSet<>(countries.namesOf(country));
    }

    /** The names of the cell, each with the code of its country where we know it. */
    List<NamedCountry> linked(List<String> names) {
        return names.stream().map(name -> named(name, meant(name))).toList();
    }

    /** A text that may be the printed name of a country, or anything else. */
    NamedCountry linked(String text) {
        return named(text, Optional.ofNullable(printed.get(text)));
    }

    private static NamedCountry named(String name, Optional<Country> country) {
        return new NamedCountry(name, country.map(Country::code).orElse(""));
    }

    /**
     * Whether a rejected row names the country, as far as that can be told of a row that could not be read. Names that mean
     * nothing are not looked up: there may be very many of them, and each takes long.
     */
    boolean isIn(SealedRow rejected, Country country) {
        Matcher written = WRITTEN.matcher(rejected.text(Heading.CELLS));
        if (!written.find()) {
            return false;
        }
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(countries.namesOf(country));
        known.addAll(List.of(country.code(), country.alpha3()));
        return Arrays.stream(written.group(1).split(";")).map(String::strip).anyMatch(known::contains);
    }

    private Optional<Country> meant(String name) {
        return Optional.ofNullable(printed.get(name)).or(() -> switch (countries.resolve(name)) {
            case Resolution.Resolved resolved -> Optional.of(resolved.country());
            case Resolution.Unresolved unknown -> Optional.empty();
        });
    }
}
