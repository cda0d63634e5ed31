package org.twelvemonth.review;

import java.util.List;

/**
 * What becomes of the list that the public reads.
 *
 * @param listed how many countries are on the new one
 * @param added their names, in the order of the list
 * @param removed the names of those that go, likewise
 */
public record ListChange(int listed, List<String> added, List<String> removed) {}
