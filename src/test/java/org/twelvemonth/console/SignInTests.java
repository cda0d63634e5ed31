package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.Visitor;
import org.twelvemonth.cli.WorkingFolder;

class SignInTests {
    @TempDir
    Path temp;

    @Test
    void theFormAnswersBeforeThereIsAnAccount() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        try (ServedConsole console = ServedConsole.on(folder)) {
            assertThat(new Visitor(console.address()).get("/login").statusCode())
                    .isEqualTo(200);
        }
    }
}
