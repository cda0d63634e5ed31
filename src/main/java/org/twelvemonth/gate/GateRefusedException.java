package org.twelvemonth.gate;

import java.util.List;

/** The gate refuses to let an edition be sealed. Its message can be logged: it holds nothing from inside a file. */
public final class GateRefusedException extends RuntimeException {
    private static final int IN_MESSAGE = 5;

    private final List<String> reasons;

    GateRefusedException(List<String> reasons) {
        super(message(reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** A sentence for each reason: file, place and rule, never the value that offends; at least one. */
    public List<String> reasons() {
        return reasons;
    }

    private static String message(List<String> reasons) {
        int more = reasons.size() - IN_MESSAGE;
        return "The gate refused the edition, so it was not sealed. "
                + String.join("; ", reasons.subList(0, Math.min(reasons.size(), IN_MESSAGE)))
                + (more > 0 ? "; and " + more + " more" : "")
                + ". Look at the named places; nothing has been published. docs/disclosure.md explains the rules.";
    }
}
