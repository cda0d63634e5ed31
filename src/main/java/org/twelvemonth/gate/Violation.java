package org.twelvemonth.gate;

/**
 * Something that the gate refuses. It can be printed anywhere: it says where to look and by which rule, never what stands
 * there.
 *
 * @param file the file, relative to the edition's folder; never a name that is not among the stated ones
 * @param place where in the file, in words; empty when it is the file as a whole
 */
record Violation(String file, String place, GateRule rule) {
    /** For people: {@code public/countries-assisted.html, line 12, column 3: an element that ... (ELEMENT)}. */
    @Override
    public String toString() {
        return file + (place.isEmpty() ? "" : ", " + place) + ": " + rule.words() + " (" + rule + ")";
    }
}
