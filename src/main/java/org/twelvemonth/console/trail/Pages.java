package org.twelvemonth.console.trail;

/**
 * The pages of a list.
 *
 * @param current from 1
 * @param count at least 1
 * @param offset how many entries are on the pages before
 */
record Pages(int current, int count, int offset) {
    /**
     * Those of so many entries.
     *
     * @param size entries a page
     * @param asked the page that an address names; the first for whatever is no number
     */
    static Pages of(int entries, int size, String asked) {
        int count = Math.max(1, (entries + size - 1) / size);
        int current = Math.clamp(asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1, 1, count);
        return new Pages(current, count, (current - 1) * size);
    }
}
