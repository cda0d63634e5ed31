/** Files as rows of text cells, CSV and XLSX alike, streamed; nothing of engagements. */
@NullMarked
package org.twelvemonth.intake.rows;

import org.jspecify.annotations.NullMarked;
