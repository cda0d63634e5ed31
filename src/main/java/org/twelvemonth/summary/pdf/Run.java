package org.twelvemonth.summary.pdf;

/** A stretch of text within a paragraph, a list item or a table cell. */
public sealed interface Run {
    /** The text, in reading order, without line breaks: any white space counts as one blank. */
    String text();

    /** Text as the paragraph's style has it. */
    record Plain(String text) implements Run {}

    /** Text in bold. */
    record Strong(String text) implements Run {}

    /** Text that leads somewhere. */
    record Link(String text, Target target) implements Run {}

    static Run plain(String text) {
        return new Plain(text);
    }

    static Run strong(String text) {
        return new Strong(text);
    }

    /** A link to the heading with that anchor. */
    static Run link(String text, String anchor) {
        return new Link(text, new Target.Anchor(anchor));
    }
}
