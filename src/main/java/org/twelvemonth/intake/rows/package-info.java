/** Turns record files and worksheets into rows of text. Knows nothing of engagements. */
@NamedInterface("rows")
@NullMarked
package org.twelvemonth.intake.rows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
