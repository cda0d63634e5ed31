/** A tagged-PDF layer over OpenPDF: headings, paragraphs, lists, tables, figures, links and artifacts; nothing of engagements. */
@NullMarked
package org.twelvemonth.summary.pdf;

import org.jspecify.annotations.NullMarked;
