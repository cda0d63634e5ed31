package org.twelvemonth.summary.pdf;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The flow of blocks down the pages. Gaps between blocks collapse to the larger one and vanish at the top of a page, and a
 * heading is held back until the block after it tells how much room it needs, so that no heading ends a page.
 */
final class Pages {
    private static final float TOP = Theme.PAGE_HEIGHT - Theme.MARGIN_TOP;

    private final Runnable turnPage;
    private final Queue<Held> held = new ArrayDeque<>();
    private float y = TOP;
    private float gap;

    private record Held(float before, float height, float after, Runnable place) {}

    /** With what ends one page and begins the next. */
    Pages(Runnable turnPage) {
        this.turnPage = turnPage;
    }

    /** Asks for at least that much empty space before the next block, in points. */
    void gap(float height) {
        gap = Math.max(gap, height);
    }

    /** Holds a block back until the next one begins. */
    void hold(float before, float height, float after, Runnable place) {
        held.add(new Held(before, height, after, place));
    }

    /** Begins a block, on a new page when less than its least height is left. */
    void begin(float least) {
        float needed = gap + least;
        for (Held block : held) {
            needed += block.before + block.height + block.after;
        }
        if (needed > room()) {
            turn();
        }
        release();
        settle();
    }

    /** Puts what is still held back on the page: nothing comes after it. */
    void end() {
        if (!held.isEmpty()) {
            begin(0);
        }
    }

    /** Begins a new page, unless this one is empty. */
    void turn() {
        if (y < TOP) {
            turnPage.run();
            y = TOP;
        }
        gap = 0;
    }

    /** Takes that much of the page and returns its upper edge, from the page's lower one. */
    float take(float height) {
        float upper = y;
        y -= height;
        return upper;
    }

    /** Where the next line begins, from the page's lower edge. */
    float top() {
        return y;
    }

    /** What is left of the page, in points. */
    float room() {
        return y - Theme.MARGIN_BOTTOM;
    }

    /** Height of a whole page's content. */
    static float height() {
        return TOP - Theme.MARGIN_BOTTOM;
    }

    private void release() {
        while (!held.isEmpty()) {
            Held block = held.remove();
            gap(block.before);
            settle();
            block.place.run();
            gap(block.after);
        }
    }

    private void settle() {
        if (y < TOP) {
            y -= gap;
        }
        gap = 0;
    }
}
