package org.twelvemonth.country;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Guards the aliases of a configuration: a name must mean one country, and none that the tables refuse. */
record OwnAliases(CountryTable table, NameIndex index) {

    /**
     * @param aliases ISO alpha-2 codes by further names
     * @throws IllegalArgumentException for the first name, in its order, that cannot be taken
     */
    void check(Map<String, String> aliases) {
        Map<String, String> seen = new HashMap<>();
        new TreeMap<>(aliases).forEach((name, code) -> {
            if (table.countries().stream().noneMatch(row -> row.code().equals(code))) {
                throw new IllegalArgumentException(
                        "The alias “%s” is for “%s”, which is no country code we know. Write an ISO 3166-1 alpha-2 code in upper case, such as SA."
                                .formatted(name, code));
            }
            if (WrittenName.key(name).isEmpty()) {
                throw new IllegalArgumentException(
                        "An alias of %s is blank. Write the name that is to be understood, or remove the entry."
                                .formatted(code));
            }
            String before = seen.put(WrittenName.key(name), name);
            if (before != null) {
                throw new IllegalArgumentException(
                        "The aliases “%s” and “%s” are read as one name. Leave one of them.".formatted(before, name));
            }
            index.refusal(name).ifPresent(refusal -> {
                throw new IllegalArgumentException(
                        "The alias “%s” for %s cannot be taken: such a name %s. Have the records name the country itself, and remove the entry."
                                .formatted(name, code, refusal.kind().reason()));
            });
            Set<String> meanings = index.meanings(name);
            if (!meanings.isEmpty() && !meanings.equals(Set.of(code))) {
                throw new IllegalArgumentException(
                        "The alias “%s” for %s is a name of %s. A name must mean one country; remove the entry."
                                .formatted(
                                        name,
                                        code,
                                        String.join(
                                                ", ", meanings.stream().sorted().toList())));
            }
        });
    }
}
