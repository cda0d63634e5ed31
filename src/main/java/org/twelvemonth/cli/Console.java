package org.twelvemonth.cli;

import java.io.PrintWriter;
import org.twelvemonth.job.Progress;

/**
 * Tells a person, or a log, how far a run has come: one line that is written over on a terminal, plain lines elsewhere.
 * Everything goes to stderr; stdout is for results.
 */
final class Console implements Progress {
    private static final int BAR = 24;

    private final PrintWriter err;
    private final boolean terminal;
    private boolean lineOpen;

    /** Whether stderr is a terminal is known to the launcher alone; Java cannot tell. */
    Console(PrintWriter err) {
        this.err = VisiblePrintWriter.raw(err);
        this.terminal = isTerminal();
    }

    /** Whether a person sees what goes to stderr: what a scheduled command prints ends up in logs and mails. */
    static boolean isTerminal() {
        return Boolean.getBoolean("twelvemonth.terminal");
    }

    @Override
    public synchronized void at(Stage stage) {
        endLine();
        if (terminal) {
            bar(stage, "");
        } else {
            err.println(stage.words());
            err.flush();
        }
    }

    @Override
    public synchronized void rows(long rows) {
        if (terminal) {
            bar(Stage.IMPORT_RECORDS, ": " + rows + " rows");
        }
    }

    /** One line has no room for it. */
    @Override
    public void files(int done, int all) {}

    @Override
    public synchronized void finished() {
        endLine();
    }

    private void bar(Stage stage, String detail) {
        int done = BAR * stage.percent() / 100;
        err.print("\r\u001B[K[" + "#".repeat(done) + ".".repeat(BAR - done) + "] " + stage.words() + detail);
        err.flush();
        lineOpen = true;
    }

    private void endLine() {
        if (lineOpen) {
            err.print("\r\u001B[K");
            err.flush();
            lineOpen = false;
        }
    }
}
