/** The page of the audit trail. */
@NullMarked
package org.twelvemonth.console.trail;

import org.jspecify.annotations.NullMarked;
