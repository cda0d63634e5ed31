package org.twelvemonth.job;

import org.jspecify.annotations.Nullable;

/** The settings cannot be used; the message tells the user why and what to do. */
public final class SettingsException extends RuntimeException {
    SettingsException(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
