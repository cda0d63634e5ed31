package org.twelvemonth.engagement;

import java.util.Optional;

/** Reads the closed vocabularies of the record format as people type them. */
final class Words {
    private Words() {}

    /** The constant of that name, whatever the case of its ASCII letters and with blanks or hyphens for underscores. */
    static <E extends Enum<E>> Optional<E> find(Class<E> type, String written) {
        String name = CaseFolding.fold(written.strip()).replace('-', '_').replace(' ', '_');
        for (E constant : type.getEnumConstants()) {
            if (CaseFolding.fold(constant.name()).equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
