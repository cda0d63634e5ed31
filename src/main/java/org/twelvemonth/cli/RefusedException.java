package org.twelvemonth.cli;

/** What was asked for is understood and not granted; nothing was changed. The message tells the user why. */
final class RefusedException extends RuntimeException {
    RefusedException(String message) {
        super(message);
    }
}
