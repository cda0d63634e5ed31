package org.twelvemonth.edition;

/** An edition stands in its folder and waits for review. */
public record EditionSealed(Edition edition) {}
