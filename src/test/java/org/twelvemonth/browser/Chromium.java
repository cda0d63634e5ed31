package org.twelvemonth.browser;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An installed Chromium, started once for a test class; where there is none, the class is skipped and says so. Register
 * it as a static {@code @RegisterExtension} field.
 */
public final class Chromium implements BeforeAllCallback, AfterAllCallback {
    private static final List<Path> USUAL_PLACES = Stream.of("chromium", "chromium-browser", "google-chrome")
            .map(Path.of("/usr/bin")::resolve)
            .toList();

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        Path executable =
                USUAL_PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(executable != null, "No Chromium was found at " + USUAL_PLACES + ": install it to run these tests.");
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Chromium refuses its sandbox to root, and containers run as root; the tests open files of our own only.
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(List.of("--no-sandbox")));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** Opens a page of a server in a fresh profile, in a light window of the given width in CSS pixels. */
    public Visit open(URI address, int width) {
        return open(address, width, ColorScheme.LIGHT);
    }

    /** Opens a file in a fresh profile, in a window of the given width in CSS pixels. */
    public Visit open(Path file, int width, ColorScheme scheme) {
        return open(file.toUri(), width, scheme);
    }

    /** Opens an address in a fresh profile, in a window of the given width in CSS pixels. */
    public Visit open(URI address, int width, ColorScheme scheme) {
        return open(address, windowOf(width).setColorScheme(scheme));
    }

    /** Opens an address for somebody whose browser runs no scripts. */
    public Visit openWithoutJavaScript(URI address, int width) {
        return open(address, windowOf(width).setJavaScriptEnabled(false));
    }

    private Visit open(URI address, Browser.NewContextOptions options) {
        return Visit.of(requireNonNull(browser).newContext(options).newPage(), address);
    }

    private static Browser.NewContextOptions windowOf(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("en-GB");
    }
}
