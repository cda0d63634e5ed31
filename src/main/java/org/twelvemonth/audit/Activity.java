package org.twelvemonth.audit;

import java.util.Locale;

/** What is written into the stream of activity: who came in, who read what, who started what. */
public enum Activity {
    SIGNED_IN,
    SIGN_IN_FAILED,
    ACCESS_REFUSED,
    PAGE_OPENED,
    FILE_OPENED,
    RECORDS_SEARCHED,
    /** A command showed what is internal to the person at the terminal. */
    RECORDS_PRINTED,
    RUN_STARTED,
    SETTINGS_CHANGED,
    /** By the program: a crash had cut off the last line. */
    LINE_CUT_OFF,
    /** By the program: the file with the head was missing or could not be read. */
    HEAD_LOST;

    /** In words, for example "signed in". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
