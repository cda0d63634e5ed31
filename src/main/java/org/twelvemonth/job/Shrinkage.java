package org.twelvemonth.job;

/** What to do with a register that has lost files or records since its last edition. */
public enum Shrinkage {
    /** Refuse the run: what is missing could be the correction that withholds. */
    REFUSE,
    /** Go on, and keep in the manifest what is missing. */
    ACCEPT
}
