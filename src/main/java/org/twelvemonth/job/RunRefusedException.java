package org.twelvemonth.job;

/** The record files can be read, and are refused as a whole all the same. */
final class RunRefusedException extends RuntimeException {
    private final RunOutcome why;
    private final String found;
    private final String remedy;

    /**
     * @param why which of the outcomes that are {@link RunOutcome#refused}
     * @param found what was found, sentences without anything from a record
     * @param remedy what to do, sentences for whoever uses the command
     */
    RunRefusedException(RunOutcome why, String found, String remedy) {
        super(found);
        this.why = why;
        this.found = found;
        this.remedy = remedy;
    }

    RunResult.InputRefused result() {
        return new RunResult.InputRefused(why, found, found + " " + remedy);
    }
}
