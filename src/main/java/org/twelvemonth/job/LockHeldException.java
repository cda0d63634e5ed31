package org.twelvemonth.job;

/** Another process works on the same data folder. */
public final class LockHeldException extends RuntimeException {
    LockHeldException(String holder) {
        super("The data folder is in use: " + holder + " holds the lock. Wait until it has finished, or choose another"
                + " folder with --data.");
    }
}
