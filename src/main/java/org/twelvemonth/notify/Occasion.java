package org.twelvemonth.notify;

/** What a mail is about. */
enum Occasion {
    /** An edition was sealed. */
    AWAITS_REVIEW,
    /** Nobody has decided on an edition for longer than the settings say. */
    STILL_AWAITS_REVIEW,
    /** The first of two approvals was given. */
    AWAITS_ANOTHER_APPROVAL,
    /** A reviewer sent an edition back. */
    RETURNED,
    /** The last approval that an edition needs was given. */
    PUBLISHED,
    /** A reviewer took back what was published. */
    WITHDRAWN,
    /** A run ended without an edition; the one occasion that may come again for a month. */
    RUN_FAILED,
    /** A month should have been built by now. */
    OVERDUE,
    /** Something was changed without the program, as an entry of the audit trail tells. */
    ALARM
}
