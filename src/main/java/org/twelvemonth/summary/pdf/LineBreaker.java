package org.twelvemonth.summary.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph's runs into lines no wider than the measure, at the places that Unicode's rules allow (UAX 14). */
final class LineBreaker {
    private final Typeface typeface;
    private final StringBuilder text = new StringBuilder();
    private final List<TextStyle> styles = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private LineBreaker(Typeface typeface) {
        this.typeface = typeface;
    }

    /**
     * The lines of a paragraph; none when it has no text. A word wider than the measure is broken between characters.
     *
     * @param runs printable runs
     * @param width the measure in points
     */
    static List<Line> lines(Typeface typeface, List<Run> runs, TextStyle style, float width) {
        LineBreaker breaker = new LineBreaker(typeface);
        for (Run run : runs) {
            breaker.text.append(run.text());
            breaker.ends.add(breaker.text.length());
            breaker.styles.add(styleOf(run, style));
        }
        return breaker.breakAt(width);
    }

    private static TextStyle styleOf(Run run, TextStyle style) {
        return switch (run) {
            case Run.Plain plain -> style;
            case Run.Strong strong -> style.bold();
            case Run.Link link -> style.in(Theme.ACCENT);
        };
    }

    private List<Line> breakAt(float width) {
        double[] edges = edges();
        List<Line> lines = new ArrayList<>();
        BreakIterator words = BreakIterator.getLineInstance(ULocale.UK);
        words.setText(text.toString());
        int start = 0;
        int end = 0;
        for (int next = words.next(); next != BreakIterator.DONE; next = words.next()) {
            int solid = withoutBlanks(end, next);
            if (edges[solid] - edges[start] > width && end > start) {
                lines.add(line(start, end, edges));
                start = end;
            }
            while (edges[solid] - edges[start] > width) {
                int cut = cut(start, solid, edges, width);
                if (cut == solid) {
                    break;
                }
                lines.add(line(start, cut, edges));
                start = cut;
            }
            end = next;
        }
        if (end > start) {
            lines.add(line(start, end, edges));
        }
        return lines;
    }

    /** For each index into the text the distance from its start, in points. */
    private double[] edges() {
        double[] edges = new double[text.length() + 1];
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            while (i >= ends.get(run)) {
                run++;
            }
            boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            TextStyle style = styles.get(run);
            int advance = second ? 0 : typeface.advance(style.face(), text.codePointAt(i));
            edges[i + 1] = edges[i] + advance * (double) style.size() / 1000;
        }
        return edges;
    }

    private int withoutBlanks(int start, int end) {
        int solid = end;
        while (solid > start && text.charAt(solid - 1) == ' ') {
            solid--;
        }
        return solid;
    }

    /** The last place between two characters where the part from the start still fits; at least one character on. */
    private int cut(int start, int end, double[] edges, float width) {
        BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.UK);
        characters.setText(text.substring(start, end));
        int cut = start + characters.next();
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (edges[start + next] - edges[start] > width) {
                break;
            }
            cut = start + next;
        }
        return cut;
    }

    private Line line(int start, int end, double[] edges) {
        List<Line.Piece> pieces = new ArrayList<>();
        for (int run = 0, from = 0; run < ends.size(); from = ends.get(run++)) {
            int left = Math.max(from, start);
            int right = Math.min(ends.get(run), end);
            if (left < right) {
                pieces.add(new Line.Piece(
                        run, text.substring(left, right), styles.get(run), (float) (edges[left] - edges[start]), (float)
                                (edges[right] - edges[left])));
            }
        }
        return new Line(List.copyOf(pieces), (float) (edges[withoutBlanks(start, end)] - edges[start]));
    }
}
