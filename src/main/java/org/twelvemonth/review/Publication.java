package org.twelvemonth.review;

import java.time.Instant;
import org.twelvemonth.edition.Edition;

/**
 * What the public reads.
 *
 * @param number the folder below {@code published} that holds it
 * @param edition the edition that it was approved as
 * @param since since when these files are live without a break
 */
public record Publication(int number, Edition edition, Instant since) {}
