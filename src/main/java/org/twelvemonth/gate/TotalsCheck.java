package org.twelvemonth.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/** The numbers that a file should give, by where they stand in it. */
final class TotalsCheck {
    private final String file;
    private final Map<String, Long> expected = new LinkedHashMap<>();

    /** @param file relative to the edition's folder */
    TotalsCheck(String file) {
        this.file = file;
    }

    TotalsCheck expect(String place, long number) {
        expected.put(place, number);
        return this;
    }

    /** @param found gives the number that stands at a place; empty when there is none */
    void compare(Function<String, OptionalLong> found, Violations violations) {
        expected.forEach((place, number) -> {
            if (!found.apply(place).equals(OptionalLong.of(number))) {
                violations.add(file, place, GateRule.TOTALS_DISAGREE);
            }
        });
    }
}
