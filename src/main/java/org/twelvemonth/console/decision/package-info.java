/** The pages on which people decide: acknowledge, approve, return, withdraw. */
@NullMarked
package org.twelvemonth.console.decision;

import org.jspecify.annotations.NullMarked;
