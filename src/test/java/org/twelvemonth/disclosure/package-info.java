/** Tests of what the software is trusted for, across all packages: what must not be public cannot become public. */
@NullMarked
package org.twelvemonth.disclosure;

import org.jspecify.annotations.NullMarked;
