package org.twelvemonth.intake;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;
import org.twelvemonth.country.CodeSystem;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryColumn;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.country.Division;
import org.twelvemonth.country.Resolution;
import org.twelvemonth.engagement.CaseFolding;
import org.twelvemonth.text.Shortened;

/**
 * Reads cells that name one country or several. A cell that can be read in two ways is refused with both. For one thread.
 */
final class CountryCells {
    private static final String WRITE_NAMES = " Write the approved name or the ISO code";

    private final CountryRegister register;
    private final CountryNotation notation;
    private final SingletonSupplier<Optional<CountryColumn>> column;
    private final Memo<Reading> cells = new Memo<>(this::read);

    /**
     * What a cell says.
     *
     * @param countries the countries named, in the order written, none twice
     * @param unresolved the names that are no country's; one is enough to make the whole cell useless
     * @param names all names as they are written
     */
    record Reading(List<Country> countries, List<Unresolved> unresolved, List<CountryName> names) {}

    /**
     * A name that cannot be taken for a country.
     *
     * @param remedy why, and what to do about it, whole sentences
     */
    record Unresolved(String name, String remedy) {}

    /**
     * @param column gives all names of the column, empty where codes are known to be those of ISO 3166; asked at most once, and
     *     only where a name cannot be judged alone
     */
    CountryCells(CountryRegister register, CountryNotation notation, Supplier<Optional<CountryColumn>> column) {
        this.register = register;
        this.notation = notation;
        this.column = SingletonSupplier.of(column);
    }

    Reading of(String cell) {
        return cells.of(cell);
    }

    private Reading read(String cell) {
        Collected collected = new Collected();
        Optional<String> meaning = notation.words().find(cell);
        if (meaning.isPresent()) {
            collected.addOurs(cell, meaning.get());
        } else {
            new Division(cell, notation.certainSeparator())
                    .parts()
                    .forEach(part -> notation.doubtfulSeparator()
                            .map(separator -> new Division(part, separator))
                            .filter(division -> division.parts().size() > 1)
                            .ifPresentOrElse(
                                    division -> collected.addDivided(part, division), () -> collected.add(part)));
        }
        return collected.reading();
    }

    /** The names of one cell. */
    private final class Collected {
        private final Set<Country> countries = new LinkedHashSet<>();
        private final Map<String, Unresolved> unresolved = new LinkedHashMap<>();
        private final Set<CountryName> names = new LinkedHashSet<>();

        Reading reading() {
            return new Reading(List.copyOf(countries), List.copyOf(unresolved.values()), List.copyOf(names));
        }

        /** Adds a single name. */
        void add(String name) {
            Optional<String> meaning = notation.words().find(name);
            if (meaning.isPresent()) {
                addOurs(name, meaning.get());
                return;
            }
            Optional<String> doubt = doubt(name);
            if (doubt.isPresent()) {
                refuse(name, doubt.get());
                return;
            }
            switch (resolve(name)) {
                case Resolution.Resolved found -> found(name, Set.of(found.country()));
                case Resolution.Unresolved why -> refuse(name, remedy(name, why));
            }
        }

        /** Adds what the settings say that words of the file mean, in the notation of the record format. */
        void addOurs(String written, String ours) {
            for (String name : CountryNotation.OURS.names(ours)) {
                switch (register.resolve(name)) {
                    case Resolution.Resolved found -> found(written, Set.of(found.country()));
                    case Resolution.Unresolved why -> refuse(name, remedy(name, why));
                }
            }
        }

        /** Adds the names of a text that may be one name or several. */
        void addDivided(String text, Division division) {
            List<Division.Reading<Country>> all = division.readings(CountryCells.this::meaning);
            List<Division.Reading<Country>> readings = all.stream()
                    .filter(reading -> refusedRun(reading).isEmpty())
                    .toList();
            if (readings.size() > 1) {
                refuse(text, bothOf(text, readings));
            } else if (readings.size() == 1) {
                readings.getFirst().names().forEach(this::add);
            } else {
                all.stream()
                        .flatMap(reading -> refusedRun(reading).stream())
                        .findFirst()
                        .ifPresentOrElse(this::add, () -> division.parts().forEach(this::add));
            }
        }

        private void found(String name, Set<Country> meant) {
            countries.addAll(meant);
            meant.forEach(country -> names.add(new CountryName(name, country)));
        }

        private void refuse(String name, String remedy) {
            unresolved.putIfAbsent(name, new Unresolved(name, remedy));
            names.add(new CountryName(name, null));
        }
    }

    /** Neighbouring names that are together one that must not be taken for a country: "Georgia, USA". */
    private Optional<String> refusedRun(Division.Reading<Country> reading) {
        return reading.runs().stream()
                .filter(run -> notation.words().find(run).isEmpty())
                .filter(register::isRefusedAsWritten)
                .findFirst();
    }

    private Set<Country> meaning(String name) {
        Optional<String> words = notation.words().find(name);
        if (words.isPresent()) {
            Collected meant = new Collected();
            meant.addOurs(name, words.get());
            return meant.unresolved.isEmpty() ? meant.countries : Set.of();
        }
        return resolve(name) instanceof Resolution.Resolved found ? Set.of(found.country()) : Set.of();
    }

    private Resolution resolve(String name) {
        CodeSystem codes = notation.codes();
        return codes == null ? register.resolve(name) : register.resolve(name, codes);
    }

    /** Why the column as a whole speaks against what a code means alone. */
    private Optional<String> doubt(String name) {
        return register.dependsOnItsColumn(name)
                ? column.obtain().flatMap(all -> all.doubt(name, notation.codes()))
                : Optional.empty();
    }

    private String remedy(String name, Resolution.Unresolved why) {
        String shown = "\"" + Shortened.text(name) + "\" " + why.reason() + ".";
        String meant = why.suggestions().isEmpty()
                ? ""
                : " Perhaps it should be " + String.join(" or ", why.suggestions()) + ".";
        return switch (why) {
            case Resolution.Unknown unknown ->
                shown + meant + WRITE_NAMES + ", or add the name to countries.aliases in the settings.";
            case Resolution.Refused refused ->
                shown + meant + (isPrintedName(name) ? " Write one of these in full, or the ISO code" : WRITE_NAMES)
                        + ".";
            case Resolution.Several several ->
                "\"" + Shortened.text(name) + "\" can be read as " + String.join(" and ", several.suggestions())
                        + "." + WRITE_NAMES
                        + " of the country that is meant, or separate the names of several by semicolons.";
        };
    }

    /** A printed name that is refused, as "Congo" is, must not be advised. */
    private boolean isPrintedName(String name) {
        return register.all().stream()
                .anyMatch(country -> CaseFolding.fold(country.name()).equals(CaseFolding.fold(name)));
    }

    private static String bothOf(String text, List<Division.Reading<Country>> readings) {
        return "\"" + Shortened.text(text) + "\" can be read as "
                + readings.stream()
                        .map(reading ->
                                reading.meant().stream().map(Country::name).collect(Collectors.joining(" and ")))
                        .collect(Collectors.joining(", or as "))
                + "." + WRITE_NAMES + " of each country that is meant, separated by semicolons.";
    }
}
