package org.twelvemonth.cli;

import java.net.URI;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.SignIn;
import org.twelvemonth.account.SignInSource;
import org.twelvemonth.account.SignIns;
import org.twelvemonth.job.Workplace;

/** Makes sure that whoever names an account knows its password. */
final class AccountSignIn {
    private AccountSignIn() {}

    /**
     * Refuses where accounts have no say, before anybody is asked for a password.
     *
     * @throws RefusedException when local accounts are off
     */
    static void requireLocalAccounts(Workplace workplace) {
        if (!workplace.settings().console().signIn().localAccounts()) {
            URI console = workplace.settings().notification().linkBase();
            throw new RefusedException(
                    "Local accounts are off (console.sign-in.local-accounts), so nobody can act as one by"
                            + " --as. Nothing was changed. Do it in the console, where the OpenID provider signs you in"
                            + (console == null ? "." : ": " + console));
        }
    }

    /**
     * The account of that name.
     *
     * @throws RefusedException when the password is not the account's, or was wrong too often
     */
    static Account require(Application application, String name, String password) {
        return switch (application.get(SignIns.class).attempt(name, password, SignInSource.COMMAND)) {
            case SignIn.Accepted accepted -> accepted.account();
            case SignIn.Refused refused -> throw new RefusedException(refused.sentence());
            case SignIn.Delayed delayed -> throw new RefusedException(delayed.sentence());
        };
    }
}
