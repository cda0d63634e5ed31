package org.twelvemonth.console;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What must hold of every page of the console. */
final class PageRules {
    private static final List<String> REFERENCES =
            List.of("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers");
    private static final String OWN_PAGE = ".console-header";

    private PageRules() {}

    /** What of it does not hold of the page, a sentence each. */
    static List<String> faults(Document page) {
        List<String> faults = new ArrayList<>();
        checkIds(page, faults);
        page.select("table").stream()
                .filter(table -> table.select("> caption").text().isBlank())
                .forEach(table -> faults.add(
                        "a table has no caption: " + table.select("th").eachText()));
        if (page.selectFirst(OWN_PAGE) != null) {
            checkTitle(page, faults);
            checkNavigation(page, faults);
        }
        return faults;
    }

    private static void checkIds(Document page, List<String> faults) {
        Set<String> ids = new HashSet<>();
        page.select("[id]").stream()
                .map(Element::id)
                .filter(not(ids::add))
                .forEach(id -> faults.add("two elements have the id " + id + "."));
        for (String attribute : REFERENCES) {
            page.select("[" + attribute + "]").stream()
                    .flatMap(element -> Arrays.stream(element.attr(attribute).split("\\s+")))
                    .filter(not(ids::contains))
                    .forEach(id -> faults.add(attribute + " names " + id + ", which no element has."));
        }
    }

    private static void checkTitle(Document page, List<String> faults) {
        if (page.select("h1").size() != 1) {
            faults.add("it has " + page.select("h1").size() + " headings of the first level.");
        }
        if (!page.title().matches("(Error: )?\\S.* – Twelvemonth")) {
            faults.add("its title is \"" + page.title() + "\".");
        }
        boolean refused = page.selectFirst(".govuk-error-summary, .govuk-error-message") != null;
        if (page.title().startsWith("Error: ") != refused) {
            faults.add(
                    "it has " + (refused ? "an error" : "no error") + ", and its title is \"" + page.title() + "\".");
        }
    }

    /** The page, or the part of the console that it belongs to, is marked in the navigation; some pages belong to none. */
    private static void checkNavigation(Document page, List<String> faults) {
        Set<String> marked = page.select(".console-header nav [aria-current]").stream()
                .map(Element::text)
                .collect(toSet());
        if (marked.size() > 1) {
            faults.add("the navigation marks " + marked + " as current.");
        }
    }
}
