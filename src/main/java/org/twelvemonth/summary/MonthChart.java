package org.twelvemonth.summary;

import static org.twelvemonth.summary.Wording.number;

import java.time.Month;
import java.util.List;
import java.util.stream.Collectors;
import org.twelvemonth.figures.Figures.MonthFigures;
import org.twelvemonth.summary.pdf.Canvas;
import org.twelvemonth.summary.pdf.Figure;
import org.twelvemonth.summary.pdf.TextStyle;
import org.twelvemonth.summary.pdf.Theme;

/** A column for each month of the window: publishable work filled, work kept back hatched above it. */
record MonthChart(List<MonthFigures> months) {
    private static final TextStyle LABEL = Theme.SMALL;
    private static final float LEGEND = 6 * Theme.GRID;
    private static final float COLUMNS = 30 * Theme.GRID;
    private static final float BASE = LEGEND + 3 * Theme.GRID + COLUMNS;
    private static final float HEIGHT = BASE + 7 * Theme.GRID;
    private static final float SWATCH = 9;

    Figure figure() {
        String alternative = "Column chart. Engagements whose delivery touched each month: "
                + months.stream().map(MonthChart::words).collect(Collectors.joining("; ")) + ".";
        return new Figure(alternative, HEIGHT, this::draw);
    }

    private static String words(MonthFigures month) {
        return Wording.month(month.month()) + ", " + number(month.publishable()) + " publishable, "
                + number(month.engagements() - month.publishable()) + " kept back";
    }

    private void draw(Canvas canvas) {
        drawLegend(canvas);
        float pitch = Theme.TEXT_WIDTH / Math.max(1, months.size());
        int most = Math.max(
                1, months.stream().mapToInt(MonthFigures::engagements).max().orElse(1));
        for (int i = 0; i < months.size(); i++) {
            drawColumn(canvas, months.get(i), i * pitch, pitch, COLUMNS / most);
            drawLabel(canvas, i, i * pitch + pitch / 2);
        }
        canvas.line(Theme.MUTED, 0.8f, 0, BASE, Theme.TEXT_WIDTH, BASE);
    }

    private static void drawLegend(Canvas canvas) {
        canvas.area(Theme.ACCENT, 0, 2, SWATCH, SWATCH);
        canvas.text("Publishable", LABEL, SWATCH + 5, SWATCH + 1);
        float second = SWATCH + 5 + canvas.width("Publishable", LABEL) + 16;
        canvas.hatch(Theme.ACCENT, second, 2, SWATCH, SWATCH);
        canvas.text("Kept back", LABEL, second + SWATCH + 5, SWATCH + 1);
    }

    private static void drawColumn(Canvas canvas, MonthFigures month, float left, float pitch, float unit) {
        float width = pitch * 0.62f;
        float x = left + (pitch - width) / 2;
        float filled = month.publishable() * unit;
        float hatched = (month.engagements() - month.publishable()) * unit;
        canvas.area(Theme.ACCENT, x, BASE - filled, width, filled);
        if (hatched > 0) {
            canvas.hatch(Theme.ACCENT, x, BASE - filled - hatched, width, hatched);
        }
        TextStyle bold = LABEL.bold().in(Theme.INK);
        canvas.textCentredAt(number(month.engagements()), bold, left + pitch / 2, BASE - filled - hatched - 4);
    }

    /** The month, and below it the year where one begins. */
    private void drawLabel(Canvas canvas, int index, float middle) {
        var month = months.get(index).month();
        canvas.textCentredAt(Wording.shortMonth(month), LABEL, middle, BASE + 12);
        if (index == 0 || month.getMonth() == Month.JANUARY) {
            canvas.textCentredAt(String.valueOf(month.getYear()), LABEL, middle, BASE + 23);
        }
    }
}
