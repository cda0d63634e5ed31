package org.twelvemonth.summary.pdf;

import java.net.URI;

/** Where a link leads. */
public sealed interface Target {
    /**
     * A heading of the same document.
     *
     * @param name the anchor that the heading was given
     */
    record Anchor(String name) implements Target {}

    /**
     * A place outside the document.
     *
     * @param uri an absolute address
     */
    record Address(URI uri) implements Target {}
}
