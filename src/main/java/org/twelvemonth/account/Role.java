package org.twelvemonth.account;

import java.util.Locale;

/** What an account may do. One may have several; the four eyes of a review hold whatever its roles. */
public enum Role {
    /** Sees editions, findings and the audit trail. */
    VIEWER,
    /** Decides on editions and withdraws publications. */
    REVIEWER,
    /** Starts runs and looks after accounts. */
    OPERATOR;

    /** The role in words. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
