package org.twelvemonth.review;

/** Why a decision was not taken. */
public enum Refusal {
    /** The account may not decide. */
    NOT_A_REVIEWER,
    /** The edition is not where it can be decided on: for one, a newer edition has superseded it. */
    WRONG_STATUS,
    /** Whoever requested an edition does not approve it. */
    IS_REQUESTER,
    /** Whoever requested an edition may stand behind the account that approves it. */
    ACCOUNT_OF_REQUESTER,
    /** The accounts that approve an edition may be one person's. */
    ACCOUNT_OF_APPROVER,
    /** One person's second approval is no second person's. */
    HAS_APPROVED,
    /** What the public reads is of a later month. */
    LATER_MONTH_IS_LIVE,
    /** The edition's files are not as they were sealed. */
    FILES_CHANGED,
    /** The record files have changed since the edition was built. */
    RECORDS_CHANGED,
    /** Settings, templates or the program have changed since the edition was built. */
    CONDITIONS_CHANGED,
    /** The published lists that the edition is compared with are not those of today. */
    COMPARISON_OUTDATED,
    /** Nothing was to be left public, by withdrawing what the public does not read. */
    NOT_LIVE,
    /** An acknowledgement is of no blocking finding of the edition. */
    UNKNOWN_FINDING,
    /** A blocking finding is not acknowledged. */
    NOT_ACKNOWLEDGED,
    /** A reason is needed. */
    NO_REASON
}
