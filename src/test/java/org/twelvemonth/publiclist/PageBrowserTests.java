package org.twelvemonth.publiclist;

import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twelvemonth.browser.Chromium;
import org.twelvemonth.browser.Visit;

/** The page as readers meet it: in a real browser, narrow and wide, light and dark, unstyled and on paper. */
class PageBrowserTests {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final PublicListWriter WRITER = new PublicListWriter(PublicTemplates.from(null));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"320, LIGHT", "320, DARK", "1280, LIGHT", "1280, DARK"})
    void isAccessibleToEveryone(int width, ColorScheme scheme) throws IOException {
        try (Visit visit = CHROMIUM.open(page(Lists.ofTwentyFour()), width, scheme)) {
            assertThat(visit.accessibilityViolations()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("listsAndWidths")
    void fitsTheWindowAndAsksForNothing(PublicList list, int width) throws IOException {
        Path page = page(list);
        try (Visit visit = CHROMIUM.open(page, width, LIGHT)) {
            assertThat(visit.sidewaysScroll()).isZero();
            assertThat(visit.complaints()).isEmpty();
            assertThat(visit.requests()).containsExactly(page.toUri().toString());
        }
    }

    static Stream<Arguments> listsAndWidths() {
        return Lists.all()
                .flatMap(list -> Stream.of(320, 1280)
                        .map(width ->
                                argumentSet(list.countries().size() + " countries at " + width + " px", list, width)));
    }

    @Test
    void isAccessibleWithoutStyles() throws IOException {
        try (Visit visit = CHROMIUM.open(page(Lists.ofTwentyFour()), 1280, LIGHT)) {
            visit.stripStyles();

            assertThat(visit.accessibilityViolations()).isEmpty();
        }
    }

    @Test
    void isAccessibleOnPaper() throws IOException {
        try (Visit visit = CHROMIUM.open(page(Lists.ofTwentyFour()), 1280, DARK)) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(visit.accessibilityViolations()).isEmpty();
        }
    }

    @Test
    void theFragmentIsAccessibleWithinAPageOfSomebodyElse() throws IOException {
        String fragment = WRITER.render(PublicFile.FRAGMENT, Lists.ofTwentyFour());
        Path page = Files.writeString(
                folder.resolve("host.html"),
                "<!DOCTYPE html><html lang=en><title>Host</title><main><h1>Host</h1>" + fragment + "</main></html>");

        try (Visit visit = CHROMIUM.open(page, 320, LIGHT)) {
            assertThat(visit.accessibilityViolations()).isEmpty();
            assertThat(visit.sidewaysScroll()).isZero();
        }
    }

    private Path page(PublicList list) throws IOException {
        WRITER.write(list, folder);
        return folder.resolve(PublicFile.PAGE.fileName());
    }
}
