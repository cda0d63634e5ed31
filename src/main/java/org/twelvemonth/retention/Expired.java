package org.twelvemonth.retention;

import java.io.IOException;

/**
 * Something whose time is over.
 *
 * @param what it is, for people: a clause that needs no context, without anything from a record
 * @param removal takes it away; may be cut off at any moment, and called again
 */
public record Expired(String what, Removal removal) {

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Takes something away. */
    @FunctionalInterface
    public interface Removal {
        /** Does so; to be called while nobody else works on the ledger. */
        void run() throws IOException;
    }
}
