package org.twelvemonth.cli;

import org.jspecify.annotations.Nullable;

/** The command line asks for something that cannot be; the message tells the user why and what to do. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }

    UsageException(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
