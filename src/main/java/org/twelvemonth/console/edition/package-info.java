/** The pages of months and editions. */
@NullMarked
package org.twelvemonth.console.edition;

import org.jspecify.annotations.NullMarked;
