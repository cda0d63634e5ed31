package org.twelvemonth.cli;

import org.twelvemonth.account.Account;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.SignIn;

/** Makes sure that whoever names an account knows its password. */
final class AccountSignIn {
    private AccountSignIn() {}

    /**
     * The account of that name.
     *
     * @throws RefusedException when the password is not the account's, or was wrong too often
     */
    static Account require(Application application, String name, String password) {
        return switch (application.get(Accounts.class).signIn(name, password)) {
            case SignIn.Accepted accepted -> accepted.account();
            case SignIn.Refused refused -> throw new RefusedException(refused.sentence());
            case SignIn.Delayed delayed -> throw new RefusedException(delayed.sentence());
        };
    }
}
