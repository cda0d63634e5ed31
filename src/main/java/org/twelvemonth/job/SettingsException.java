package org.twelvemonth.job;

/** The settings cannot be used; the message tells the user why and what to do. */
public final class SettingsException extends RuntimeException {
    /** A setting outside of the file is missing or wrong. */
    public SettingsException(String message) {
        super(message);
    }

    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
