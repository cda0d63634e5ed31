package org.twelvemonth.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.twelvemonth.cli.CommandLineRun;
import org.twelvemonth.cli.WorkingFolder;

/** What stands under a final name is whole, whenever one looks. */
final class FinalNames {
    private FinalNames() {}

    /** The month has no first edition yet, or one that is as its manifest says. */
    static void assertWhole(WorkingFolder folder, String month) {
        if (Files.exists(folder.output().resolve(month).resolve("edition-1"))) {
            CommandLineRun verify = CommandLineRun.of("verify", month + "/edition-1", "--output=" + folder.output());
            assertThat(verify.exitCode()).as(verify.err()).isZero();
        }
    }
}
