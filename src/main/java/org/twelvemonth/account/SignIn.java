package org.twelvemonth.account;

import java.time.Duration;

/** What became of an attempt to sign in. */
public sealed interface SignIn {
    /** The password is the account's. */
    record Accepted(Account account) implements SignIn {}

    /** Name and password do not belong together; which of them is wrong is not told. */
    record Refused() implements SignIn {
        /** The refusal in words. */
        public String sentence() {
            return "This name and this password do not belong together. Nothing was done. Try again; an operator can set a"
                    + " new password.";
        }
    }

    /**
     * There were too many failures; the password was not looked at.
     *
     * @param remaining how long to wait before the next attempt
     */
    record Delayed(Duration remaining) implements SignIn {
        /** The refusal in words. */
        public String sentence() {
            return "There were too many failed attempts to sign in. Nothing was done. Try again in "
                    + Math.max(1, remaining.plusMillis(999).toSeconds()) + " seconds.";
        }
    }
}
