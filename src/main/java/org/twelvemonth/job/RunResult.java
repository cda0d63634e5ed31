package org.twelvemonth.job;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.twelvemonth.edition.Edition;

/** What became of a wish for an edition. */
public sealed interface RunResult {
    /** All that {@link #outcome()} can be. */
    List<String> OUTCOMES = List.of("sealed", "already there", "input refused", "gate refused", "stopped", "failed");

    /** Which of them, in a word or two: for logs and metrics. */
    default String outcome() {
        return switch (this) {
            case Sealed sealed -> "sealed";
            case AlreadyThere there -> "already there";
            case InputRefused refused -> "input refused";
            case GateRefused refused -> "gate refused";
            case Stopped stopped -> "stopped";
            case Failed failed -> "failed";
        };
    }

    /** Which of them, as the job repository keeps it. */
    default RunOutcome kind() {
        return switch (this) {
            case Sealed sealed -> RunOutcome.SEALED;
            case AlreadyThere there -> RunOutcome.ALREADY_THERE;
            case InputRefused refused -> refused.why();
            case GateRefused refused -> RunOutcome.GATE_REFUSED;
            case Stopped stopped -> RunOutcome.STOPPED;
            case Failed failed -> RunOutcome.FAILED;
        };
    }

    /** Why there is no edition, sentences without anything from a record; empty where there is one, or nothing to say. */
    default String explanation() {
        return switch (this) {
            case Sealed sealed -> "";
            case AlreadyThere there -> "";
            case InputRefused refused -> refused.found();
            case GateRefused refused -> String.join(" ", refused.reasons());
            case Stopped stopped -> "";
            case Failed failed -> FailureCause.of(failed.cause());
        };
    }

    /**
     * The edition was built and sealed.
     *
     * @param summary what may be told about it in a log or a mail
     */
    record Sealed(Edition edition, Path folder, PublicSummary summary) implements RunResult {}

    /** The same inputs, month and configuration had given this edition before; nothing was changed. */
    record AlreadyThere(Edition edition, Path folder) implements RunResult {}

    /**
     * The input was refused. No edition appears.
     *
     * @param why which of the outcomes that are {@link RunOutcome#refused}
     * @param found what was found, sentences without anything from a record
     * @param reason what was found and what to do, sentences for whoever uses the command
     */
    record InputRefused(RunOutcome why, String found, String reason) implements RunResult {}

    /** The gate refused what was written: sentences for the user, without the values concerned. No edition appears. */
    record GateRefused(List<String> reasons) implements RunResult {}

    /** The run was stopped from outside; the same start goes on with it. */
    record Stopped() implements RunResult {}

    /** Something unexpected; the same start tries again. */
    record Failed(Throwable cause) implements RunResult {}

    /**
     * What may be told outside: nothing about withheld work.
     *
     * @param files record files read
     * @param rows data rows read
     * @param accepted rows accepted
     * @param rejected rows rejected
     * @param listed countries and territories listed
     * @param continents continents they are on
     * @param notices remarks on the input, and on the housekeeping after the run
     */
    record PublicSummary(
            int files, long rows, long accepted, long rejected, int listed, int continents, List<String> notices) {

        /** The same with one more remark. */
        PublicSummary and(String notice) {
            List<String> more =
                    Stream.concat(notices.stream(), Stream.of(notice)).toList();
            return new PublicSummary(files, rows, accepted, rejected, listed, continents, more);
        }
    }
}
