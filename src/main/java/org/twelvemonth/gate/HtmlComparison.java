package org.twelvemonth.gate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/** Compares pages as a browser understands them: comments, then elements, then their attributes, then text. */
final class HtmlComparison {
    private final Document written;
    private final Document expected;

    private HtmlComparison(String written, String expected) {
        this.written = parse(written);
        this.expected = parse(expected);
    }

    /** Empty when a browser understands the same. */
    static Optional<Difference> of(String written, String expected) {
        HtmlComparison pages = new HtmlComparison(written, expected);
        return pages.first(GateRule.COMMENT, page -> page.nodeStream(Comment.class), Comment::getData)
                .or(() -> pages.first(GateRule.ELEMENT, page -> page.stream(), Element::tagName))
                .or(() -> pages.first(GateRule.ATTRIBUTE, page -> page.stream(), Element::attributes));
    }

    /** Whether both show the same words, in the page and in its style sheet, however blanks and line ends are set. */
    static boolean sameText(String written, String expected) {
        return parse(written).text().equals(parse(expected).text())
                && parse(written)
                        .data()
                        .lines()
                        .toList()
                        .equals(parse(expected).data().lines().toList());
    }

    private <N extends Node> Optional<Difference> first(
            GateRule rule, Function<Document, Stream<N>> nodes, Function<N, Object> content) {
        List<N> mine = nodes.apply(written).toList();
        List<N> theirs = nodes.apply(expected).toList();
        int shared = Math.min(mine.size(), theirs.size());
        return IntStream.range(0, shared)
                .filter(i -> !content.apply(mine.get(i)).equals(content.apply(theirs.get(i))))
                .boxed()
                .findFirst()
                .or(() -> Optional.of(shared).filter(n -> mine.size() != theirs.size()))
                .map(i -> new Difference(i < mine.size() ? place(mine.get(i)) : "at the end", rule));
    }

    private static String place(Node node) {
        Range.Position start = node.sourceRange().start();
        return Difference.place(start.lineNumber(), start.columnNumber());
    }

    private static Document parse(String text) {
        return Parser.htmlParser().setTrackPosition(true).parseInput(text, "");
    }
}
