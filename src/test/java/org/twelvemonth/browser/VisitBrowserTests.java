package org.twelvemonth.browser;

import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A visit notices what is wrong with a page; otherwise its silence about others would mean nothing. */
class VisitBrowserTests {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path folder;

    @Test
    void noticesWhatIsWrongWithAPage() throws IOException {
        Path page = Files.writeString(
                folder.resolve("bad.html"),
                "<!DOCTYPE html><title>Bad</title><main style='width: 400px'><h1>Bad</h1><img src=missing.png></main>");

        try (Visit visit = CHROMIUM.open(page, 320, LIGHT)) {
            assertThat(visit.accessibilityViolations())
                    .containsExactlyInAnyOrder("html-has-lang: [[html]]", "image-alt: [[img]]");
            assertThat(visit.sidewaysScroll()).isPositive();
            assertThat(visit.requests())
                    .containsExactly(
                            page.toUri().toString(),
                            folder.resolve("missing.png").toUri().toString());
            assertThat(visit.complaints()).hasSize(1).first().asString().contains("ERR_FILE_NOT_FOUND");
        }
    }
}
