package org.twelvemonth.console;

import org.twelvemonth.account.Account;
import org.twelvemonth.account.Role;

/** Who looks at a page, as the templates ask it. */
record Viewer(Account account) {

    public String name() {
        return account.name();
    }

    /** Whether they may see what editions hold. */
    public boolean mayRead() {
        return account.has(Role.VIEWER) || account.has(Role.REVIEWER);
    }

    public boolean mayDecide() {
        return account.has(Role.REVIEWER);
    }

    public boolean mayOperate() {
        return account.has(Role.OPERATOR);
    }
}
