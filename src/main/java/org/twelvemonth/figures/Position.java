package org.twelvemonth.figures;

/** Where an entry of the register stands to the reporting window. */
public enum Position {
    /** Delivery took place and overlaps the window: it counts. */
    IN_WINDOW,
    /** Delivery took place, but not within the window. */
    OUTSIDE_WINDOW,
    /** Nothing was delivered, and the request was made or decided within the window, or is still open at its end. */
    REQUEST,
    /** Nothing was delivered, and the request belongs to another time. */
    OTHER_REQUEST,
    /** Every row of the reference was rejected. */
    REJECTED
}
