/**
 * Accessible workbooks of any length: POI builds the shell (sheets, styles, tables, links, charts), and the rows are
 * streamed into it. Knows nothing of engagements.
 */
@NullMarked
package org.twelvemonth.workbook.xlsx;

import org.jspecify.annotations.NullMarked;
