package org.twelvemonth.review;

/**
 * A decision was made. Published in the transaction that enters it: what a listener writes to the ledger is kept if the
 * decision is, and a listener that fails undoes both.
 *
 * @param decision never {@link Decision.Refused}
 */
public record DecisionMade(Decision decision) {}
