package org.twelvemonth.review;

/**
 * A decision is on the disk, and the public reads what was decided.
 *
 * @param decision never {@link Decision.Refused}
 */
public record DecisionCompleted(Decision decision) {}
