package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.country.Resolution;

/** Reads cells that name one country or several, separated by semicolons. */
final class CountryCells {
    private static final Pattern SEPARATOR = Pattern.compile(";");

    private final CountryRegister register;
    private final Memo<Reading> cells = new Memo<>(this::read);

    /**
     * What a cell says.
     *
     * @param countries the countries named, in the order written, none twice
     * @param unresolved the names that are no country's; one is enough to make the whole cell useless
     */
    record Reading(List<Country> countries, List<Unresolved> unresolved) {}

    /** A name that cannot be taken for a country. */
    record Unresolved(String name, Resolution.Unresolved why) {
        /** What to do about it, whole sentences. */
        String remedy() {
            String meant = why.suggestions().isEmpty()
                    ? ""
                    : " Perhaps it should be " + String.join(" or ", why.suggestions()) + ".";
            return "\"" + Shortened.text(name) + "\" " + why.reason() + "." + meant
                    + " Write the approved name or the ISO code, or add the name to countries.aliases in the settings.";
        }
    }

    CountryCells(CountryRegister register) {
        this.register = register;
    }

    Reading of(String cell) {
        return cells.of(cell);
    }

    private Reading read(String cell) {
        Set<Country> countries = new LinkedHashSet<>();
        List<Unresolved> unresolved = new ArrayList<>();
        for (String part : SEPARATOR.split(cell, -1)) {
            String name = part.strip();
            if (!name.isEmpty()) {
                switch (register.resolve(name)) {
                    case Resolution.Resolved found -> countries.add(found.country());
                    case Resolution.Unresolved why -> unresolved.add(new Unresolved(name, why));
                }
            }
        }
        return new Reading(List.copyOf(countries), List.copyOf(unresolved));
    }
}
