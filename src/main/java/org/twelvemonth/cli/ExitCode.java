package org.twelvemonth.cli;

/** What the process tells the one that started it. */
enum ExitCode {
    /** The edition is sealed, or was already there. */
    OK(0),
    /** Something unexpected. */
    UNEXPECTED(1),
    /** The command line or the settings are not as they should be; nothing was changed. */
    USAGE(2),
    /** The input was refused; no edition appears. */
    INPUT_REFUSED(3),
    /** A decision, a sign-in or a change of an account was refused; nothing was changed. */
    REFUSED(3),
    /** The gate refused what was written; no edition appears. */
    GATE_REFUSED(4),
    /** Another process holds the lock. */
    LOCKED(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
