package org.twelvemonth.console.page;

import org.twelvemonth.account.Account;
import org.twelvemonth.account.Role;

/**
 * Who looks at a page, as the templates ask it.
 *
 * @param account the account with which they signed in, as it is now
 * @param name the account's name, or the name of a person of the provider
 */
public record Viewer(Account account, String name) {

    /** Whether they may see what editions hold. */
    public boolean mayRead() {
        return account.has(Role.VIEWER) || account.has(Role.REVIEWER);
    }

    /** Whether they may approve, return and withdraw. */
    public boolean mayDecide() {
        return account.has(Role.REVIEWER);
    }

    /** Whether they may start runs and look after accounts. */
    public boolean mayOperate() {
        return account.has(Role.OPERATOR);
    }
}
