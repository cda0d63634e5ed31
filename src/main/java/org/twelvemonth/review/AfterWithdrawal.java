package org.twelvemonth.review;

/** What the public reads when the publication that it reads is withdrawn. */
public enum AfterWithdrawal {
    /** The publication before it, if there is one. */
    PUBLICATION_BEFORE,
    /** Nothing, until the next edition is approved. */
    NOTHING
}
