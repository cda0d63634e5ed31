package org.twelvemonth.job;

/** Somebody else works on the same data folder, or on the same ledger; the message says who and since when. */
public final class LockHeldException extends RuntimeException {
    private LockHeldException(String message) {
        super(message);
    }

    static LockHeldException ofProcess(String holder) {
        return new LockHeldException("The data folder is in use: " + holder + " holds the lock. Wait until it has"
                + " finished, or choose another folder with --data.");
    }

    static LockHeldException ofNode(String holder) {
        return new LockHeldException(
                "The ledger is in use: a node at " + holder + " holds the lock. Wait until it has finished.");
    }
}
