/** What all pages share: editions by their addresses, files as they were sealed, and words. */
@NullMarked
package org.twelvemonth.console.page;

import org.jspecify.annotations.NullMarked;
