package org.twelvemonth.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the references of all rows, without the rest of them. */
interface ReferenceScan {
    /** Hands over the reference of each row. */
    void forEach(Consumer consumer);

    /** Takes the reference of a row. */
    interface Consumer {
        /**
         * Takes the reference of a row.
         *
         * @param reference the reference, null when it could not be read
         * @param named the normal forms of other references that the row may name
         */
        void accept(@Nullable String reference, List<String> named);
    }
}
