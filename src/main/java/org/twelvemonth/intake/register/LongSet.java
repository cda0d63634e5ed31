package org.twelvemonth.intake.register;

import java.util.Arrays;

/** A set of hashes in open addressing, at eight bytes for each place. */
final class LongSet {
    private long[] places = new long[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(long hash) {
        int place = place(places, hash);
        if (places[place] == 0) {
            places[place] = nonZero(hash);
            if (++size > places.length / 2) {
                grow();
            }
        }
    }

    boolean contains(long hash) {
        return size > 0 && places[place(places, hash)] != 0;
    }

    private void grow() {
        long[] larger = new long[2 * places.length];
        Arrays.stream(places).filter(hash -> hash != 0).forEach(hash -> larger[place(larger, hash)] = hash);
        places = larger;
    }

    /** Where the hash is, or belongs. */
    private static int place(long[] places, long hash) {
        long wanted = nonZero(hash);
        int place = (int) wanted & (places.length - 1);
        while (places[place] != 0 && places[place] != wanted) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private static long nonZero(long hash) {
        return hash == 0 ? 1 : hash;
    }
}
