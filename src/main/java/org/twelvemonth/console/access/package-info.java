/** Who comes in and what they may ask for: signing in, accounts, security, and the pages of refused requests. */
@NullMarked
package org.twelvemonth.console.access;

import org.jspecify.annotations.NullMarked;
