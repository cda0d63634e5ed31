package org.twelvemonth.cli;

/** Who sits at the shell. Whoever may use the data folder may do all that needs no account. */
final class ShellUser {
    private ShellUser() {}

    /** The operating system's name of the user. */
    static String name() {
        return System.getProperty("user.name", "?");
    }

    /** For the audit trail, where an account could have the same name. */
    static String actor() {
        return "operating-system user " + name();
    }
}
