package org.twelvemonth.job;

/** A run begins; {@link RunEnded} follows, whatever becomes of it. */
public record RunBegun(RunRequest request) {}
