package org.twelvemonth.job;

import java.nio.file.Path;

/** Somebody else works on the same data folder, or on the same ledger; the message says who and since when. */
public final class LockHeldException extends RuntimeException {
    private LockHeldException(String message) {
        super(message);
    }

    static LockHeldException ofProcess(Path folder) {
        return new LockHeldException("The data folder is held by "
                + LockHolder.of(folder)
                        .map(LockHolder::sentences)
                        .orElse("another process. Wait until it has ended, or stop it first."));
    }

    static LockHeldException ofNode(String holder) {
        return new LockHeldException(
                "The ledger is in use: a node at " + holder + " holds the lock. Wait until it has finished.");
    }
}
