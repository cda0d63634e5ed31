package org.twelvemonth.job;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The run that is at work; one process has one at most, which the {@link RunLock} says. */
@Component
final class CurrentRun {
    private volatile @Nullable EditionRun run;

    void begin(EditionRun begun) {
        run = begun;
    }

    void end() {
        run = null;
    }

    /** @throws IllegalStateException when none is at work */
    EditionRun require() {
        EditionRun current = run;
        if (current == null) {
            throw new IllegalStateException("No run is at work in this process.");
        }
        return current;
    }
}
