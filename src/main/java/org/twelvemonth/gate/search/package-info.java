/** Finds words in written files however they are encoded, split or spelled. Knows nothing of engagements. */
@NullMarked
package org.twelvemonth.gate.search;

import org.jspecify.annotations.NullMarked;
