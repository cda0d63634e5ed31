package org.twelvemonth.summary;

import org.twelvemonth.summary.pdf.TaggedDocument;

/** A part of a summary, with its heading. */
interface Section {
    void addTo(TaggedDocument document);
}
