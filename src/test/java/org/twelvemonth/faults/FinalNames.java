package org.twelvemonth.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.twelvemonth.cli.WorkingFolder;
import org.twelvemonth.edition.EditionCheck;

/** What stands under a final name is whole, whenever one looks. */
final class FinalNames {
    private FinalNames() {}

    /** The month has no first edition yet, or one that is as its manifest says. */
    static void assertWhole(WorkingFolder folder, String month) {
        Path edition = folder.output().resolve(month).resolve("edition-1");
        if (Files.exists(edition)) {
            try {
                assertThat(EditionCheck.differences(edition)).isEmpty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
