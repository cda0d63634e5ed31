package org.twelvemonth.notify;

/** What a mail is about. */
enum Occasion {
    /** An edition was sealed. */
    AWAITS_REVIEW,
    /** Nobody has decided on an edition for longer than the settings say. */
    STILL_AWAITS_REVIEW,
    /** A run ended without an edition; the one occasion that may come again for a month. */
    RUN_FAILED,
    /** A month should have been built by now. */
    OVERDUE
}
