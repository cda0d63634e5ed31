package org.twelvemonth.cli;

/** Counts as people write them. */
final class Words {
    private Words() {}

    static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
