package org.twelvemonth.job;

/** The ledger cannot be used; the message tells the user what was found, what is needed and what to do. */
public final class StoreException extends RuntimeException {
    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
