package org.twelvemonth.summary;

import static org.twelvemonth.summary.Wording.number;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twelvemonth.figures.Figures.Counts;
import org.twelvemonth.summary.pdf.Canvas;
import org.twelvemonth.summary.pdf.Figure;
import org.twelvemonth.summary.pdf.TextStyle;
import org.twelvemonth.summary.pdf.Theme;

/**
 * Bars from left to right, one below the other: publishable work filled, work kept back hatched, both said in words.
 *
 * @param title what the bars count
 * @param bars at least one
 */
record BarChart(String title, List<Bar> bars) {
    private static final TextStyle NAME = Theme.TABLE;
    private static final TextStyle VALUE = Theme.SMALL;
    private static final float ROW = 5.5f * Theme.GRID;
    private static final float THICKNESS = 3.5f * Theme.GRID;
    private static final float NAMES_WIDEST = 170;
    private static final float BASELINE = THICKNESS / 2 + 3;
    private static final float GAP = 6;

    /** One bar. */
    record Bar(String name, int publishable, int keptBack) {
        static Bar of(String name, Counts counts) {
            return new Bar(name, counts.publishable(), counts.engagements() - counts.publishable());
        }

        int total() {
            return publishable + keptBack;
        }

        String words() {
            return keptBack == 0
                    ? number(publishable) + " publishable"
                    : number(publishable) + " publishable, " + number(keptBack) + " kept back";
        }
    }

    Figure figure() {
        String alternative = "Bar chart. " + title + ": "
                + bars.stream().map(bar -> bar.name() + ", " + bar.words()).collect(Collectors.joining("; ")) + ".";
        return new Figure(alternative, bars.size() * ROW, this::draw);
    }

    private void draw(Canvas canvas) {
        float names = Math.min(NAMES_WIDEST, widest(canvas, Bar::name, NAME));
        float left = names + GAP;
        float room = Theme.TEXT_WIDTH - left - GAP - widest(canvas, Bar::words, VALUE);
        int most = Math.max(1, bars.stream().mapToInt(Bar::total).max().orElse(1));
        float top = 0;
        for (Bar bar : bars) {
            String name = canvas.fit(bar.name(), NAME, names);
            canvas.textEndingAt(name, NAME, names, top + BASELINE);
            draw(canvas, bar, room / most, left, top);
            top += ROW;
        }
        canvas.line(Theme.MUTED, 0.8f, left, 0, left, top - (ROW - THICKNESS));
    }

    private float widest(Canvas canvas, Function<Bar, String> text, TextStyle style) {
        return (float) bars.stream()
                .mapToDouble(bar -> canvas.width(text.apply(bar), style))
                .max()
                .orElse(0);
    }

    private static void draw(Canvas canvas, Bar bar, float unit, float left, float top) {
        float filled = bar.publishable() * unit;
        float hatched = bar.keptBack() * unit;
        canvas.area(Theme.ACCENT, left, top, filled, THICKNESS);
        if (bar.keptBack() > 0) {
            canvas.hatch(Theme.ACCENT, left + filled, top, hatched, THICKNESS);
        }
        canvas.text(bar.words(), VALUE, left + filled + hatched + GAP, top + BASELINE);
    }
}
