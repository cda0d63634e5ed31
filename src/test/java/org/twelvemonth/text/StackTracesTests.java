package org.twelvemonth.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class StackTracesTests {
    @Test
    void leavesOutWhatLibrariesQuote() {
        Throwable failure = new IllegalStateException(
                "Text 'Operation Canary' could not be parsed",
                new SQLException("Key (reference)=(Operation Canary) exists", "23505", 7));
        failure.addSuppressed(new UncheckedIOException(new NoSuchFileException("/data/a.csv")));

        assertThat(StackTraces.of(failure))
                .doesNotContain("Canary")
                .startsWith("java.lang.IllegalStateException\n\tat ")
                .contains("Caused by: java.sql.SQLException: SQL state 23505, code 7\n")
                .contains("Suppressed: java.io.UncheckedIOException\n")
                .contains("Caused by: java.nio.file.NoSuchFileException: /data/a.csv\n");
    }

    @Test
    void endsWhereCausesGoInACircle() {
        Exception one = new Exception();
        one.initCause(new Exception(one));

        assertThat(StackTraces.of(one).split("java.lang.Exception\n")).hasSize(3);
    }
}
