package org.twelvemonth.gate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found so far: each violation once, in the order found, and no more than anybody would read. */
final class Violations {
    private static final int MOST = 200;

    private final Set<Violation> found = new LinkedHashSet<>();

    void add(String file, String place, GateRule rule) {
        if (found.size() < MOST) {
            found.add(new Violation(file, place, rule));
        }
    }

    /** Adds what another part of the gate has found. */
    void addAll(Violations others) {
        others.found.forEach(violation -> add(violation.file(), violation.place(), violation.rule()));
    }

    List<Violation> found() {
        return List.copyOf(found);
    }

    /** @throws GateRefusedException when there is any */
    void refuseAny() {
        if (!found.isEmpty()) {
            throw new GateRefusedException(
                    found.stream().map(Violation::toString).toList());
        }
    }
}
