/** Runs: how far the one at work has come, and starting another. */
@NullMarked
package org.twelvemonth.console.run;

import org.jspecify.annotations.NullMarked;
