package org.twelvemonth.job;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.batch.core.ExitStatus;

/** How a run stands or ended, as the job repository keeps it: the exit code of its execution. */
public enum RunOutcome {
    AT_WORK("At work"),
    SEALED("Edition sealed"),
    ALREADY_THERE("Already there"),
    /** A record file, or the input folder, cannot be used. */
    INPUT_UNREADABLE("Refused: the record files cannot be read"),
    NO_USABLE_RECORD("Refused: no usable record"),
    TOO_MANY_REJECTED("Refused: too many rejected rows"),
    REGISTER_SHRUNK("Refused: the register has shrunk"),
    GATE_REFUSED("Not sealed: verification failed"),
    STOPPED("Stopped"),
    FAILED("Failed"),
    /** The process ended before the run did. */
    CUT_OFF("Cut off");

    private final String words;

    RunOutcome(String words) {
        this.words = words;
    }

    /** The outcome in a word or a short clause, with a capital letter. */
    public String words() {
        return words;
    }

    /** Whether the input was refused. */
    public boolean refused() {
        return switch (this) {
            case INPUT_UNREADABLE, NO_USABLE_RECORD, TOO_MANY_REJECTED, REGISTER_SHRUNK -> true;
            case AT_WORK, SEALED, ALREADY_THERE, GATE_REFUSED, STOPPED, FAILED, CUT_OFF -> false;
        };
    }

    /** Whether the run left its month with an edition of these inputs. */
    public boolean good() {
        return this == SEALED || this == ALREADY_THERE;
    }

    /** The exit code that the program writes. Spring Batch's own FAILED comes with a stack trace, and so is another. */
    String exitCode() {
        return switch (this) {
            case SEALED -> ExitStatus.COMPLETED.getExitCode();
            case FAILED -> "RUN_FAILED";
            default -> name();
        };
    }

    static Optional<RunOutcome> of(String exitCode) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.exitCode().equals(exitCode))
                .findFirst();
    }
}
