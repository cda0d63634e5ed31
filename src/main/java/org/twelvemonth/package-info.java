/** Twelvemonth: the public list of countries assisted in the last twelve months, and what its reviewers need. */
@NullMarked
package org.twelvemonth;

import org.jspecify.annotations.NullMarked;
