package org.twelvemonth;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What some tests need beyond Maven: programs, and data that is not kept in version control. */
public final class Tools {
    private static final String STRICT = "TWELVEMONTH_REQUIRE_TOOLS";

    private Tools() {}

    /**
     * Skips the running test when none of the places exists; fails it instead where the environment variable
     * {@code TWELVEMONTH_REQUIRE_TOOLS} is {@code true}, so that a build server cannot pass by skipping.
     *
     * @param name what is needed, for the message
     * @param places where it may be
     * @return the first place that exists
     */
    public static Path require(String name, Path... places) {
        return Arrays.stream(places)
                .filter(Files::exists)
                .findFirst()
                .orElseGet(
                        () -> missing("This test needs " + name + ", looked for at " + Arrays.toString(places) + "."));
    }

    private static Path missing(String message) {
        if ("true".equals(System.getenv(STRICT))) {
            return fail(message + " It is not skipped, because " + STRICT + " is true.");
        }
        return abort(message);
    }
}
