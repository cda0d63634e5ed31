package org.twelvemonth.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A page that was opened, and what was noticed while it loaded.
 *
 * @param page the page, for whatever else a test wants of it
 * @param requests the addresses that were asked for, the page's own among them
 * @param complaints the console's errors and warnings, and uncaught errors
 */
public record Visit(Page page, List<String> requests, List<String> complaints) implements AutoCloseable {
    static Visit of(Page page, URI address) {
        Visit visit = new Visit(page, new ArrayList<>(), new ArrayList<>());
        page.onRequest(request -> visit.requests.add(request.url()));
        page.onPageError(visit.complaints::add);
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                visit.complaints.add(message.text());
            }
        });
        page.navigate(address.toString());
        return visit;
    }

    /** Signs in by the form that the page has. */
    public Visit signIn(String name, String password) {
        page.fill("[name=username]", name);
        page.fill("[name=password]", password);
        page.click("main button");
        return this;
    }

    /** Goes on to another page, with what the browser remembers. */
    public Visit goTo(URI address) {
        page.navigate(address.toString());
        return this;
    }

    /**
     * What axe finds against the accessibility guidelines: the rules' names, with the elements that break each. A frame is
     * passed over: in one without scripts, axe would wait for ever.
     */
    public List<String> accessibilityViolations() {
        page.waitForLoadState();
        return new AxeBuilder(page)
                .exclude("iframe").analyze().getViolations().stream()
                        .map(Visit::describe)
                        .toList();
    }

    /** By how many CSS pixels the content of the loaded page is wider than the window. A page without its styles is wider. */
    public int sidewaysScroll() {
        page.waitForLoadState();
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Takes all styles away, as a browser without CSS would show the page. */
    public void stripStyles() {
        page.evaluate("document.querySelectorAll('style').forEach(style => style.remove())");
    }

    @Override
    public void close() {
        page.context().close();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget().toString())
                        .toList();
    }
}
