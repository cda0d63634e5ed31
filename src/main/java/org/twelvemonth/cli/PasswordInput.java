package org.twelvemonth.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads passwords: from the terminal without showing them, else the next line of standard input; never from an argument. */
final class PasswordInput {
    private PasswordInput() {}

    /** An account's own password. */
    static String existing() throws IOException {
        Console terminal = terminal();
        return terminal == null ? line() : new String(terminal.readPassword("Password: "));
    }

    /** A new password: at a terminal it is asked for twice, since nobody sees what they type. */
    static String chosen() throws IOException {
        Console terminal = terminal();
        if (terminal == null) {
            return line();
        }
        String first = new String(terminal.readPassword("New password: "));
        if (!first.equals(new String(terminal.readPassword("The same again: ")))) {
            throw new UsageException("The two passwords differ. Nothing was changed. Try again.");
        }
        return first;
    }

    /** The property keeps Java 22 to 24 from naming a terminal where there is none. */
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Console terminal() {
        System.setProperty("jdk.console", "java.base");
        return System.console();
    }

    private static String line() throws IOException {
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw new UsageException("No password was given. Type it at a terminal, or write it to standard input.");
        }
        return line;
    }
}
