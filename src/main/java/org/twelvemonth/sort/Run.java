package org.twelvemonth.sort;

import java.nio.file.Path;

/**
 * A temporary file of sorted items.
 *
 * @param count how many items it holds
 */
record Run<T>(Path file, long count, ItemCodec<T> codec) {}
