/** Outlines of countries, drawn flat; knows nothing of editions. */
@NullMarked
package org.twelvemonth.console.map;

import org.jspecify.annotations.NullMarked;
