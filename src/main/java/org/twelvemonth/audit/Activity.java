package org.twelvemonth.audit;

import java.util.Locale;

/** What is written into the stream of activity: who came in, who read what, who started what. */
public enum Activity {
    SIGNED_IN,
    ACCESS_REFUSED,
    PAGE_OPENED,
    FILE_OPENED,
    RECORDS_SEARCHED,
    RUN_STARTED,
    SETTINGS_CHANGED;

    /** In words, for example "signed in". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
