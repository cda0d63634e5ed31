package org.twelvemonth.cli;

import org.twelvemonth.edition.OperatingSystemUser;

/** Who started the command. Whoever may use the data folder may do all that needs no account. */
final class ShellUser {
    private ShellUser() {}

    /** The operating system's name of the user, by the process's user ID. */
    static String name() {
        return OperatingSystemUser.ofThisProcess().name();
    }

    /** For the ledger and the audit trail, where an account could have the same name. */
    static String actor() {
        return OperatingSystemUser.ofThisProcess().actor();
    }
}
