package org.twelvemonth.job;

/** The schedule has looked for due months, and has done what there was to do. */
public record Ticked() {}
