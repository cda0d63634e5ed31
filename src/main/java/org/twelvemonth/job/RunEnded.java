package org.twelvemonth.job;

import org.twelvemonth.period.ReportingMonth;

/** A run has come to its end, and nothing of it is left to do. */
public record RunEnded(ReportingMonth month, RunResult result) {

    /** Whether it ended without an edition, and not because somebody stopped it. */
    public boolean failed() {
        return switch (result) {
            case RunResult.InputRefused refused -> true;
            case RunResult.GateRefused refused -> true;
            case RunResult.Failed failure -> true;
            case RunResult.Sealed sealed -> false;
            case RunResult.AlreadyThere there -> false;
            case RunResult.Stopped stopped -> false;
        };
    }
}
