package org.twelvemonth.engagement;

import java.util.Locale;
import java.util.Optional;

/** Reads the closed vocabularies of the record format as people type them. */
final class Words {
    private Words() {}

    /** The constant of that name, whatever its case and with blanks or hyphens for underscores. */
    static <E extends Enum<E>> Optional<E> find(Class<E> type, String written) {
        String name = written.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
