package org.twelvemonth.console;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.twelvemonth.cli.Visitor;

/**
 * Web crawler for one visitor of the console: follows every link and submits every GET form of every page that it reaches,
 * each address once, and keeps what is wrong with them. An address with a query is followed for one edition and one country
 * only, and one with several parameters once for each set of them: search, filter, order and page number multiply.
 */
final class Crawler {
    /** Far more than the pages of the tests' editions; a crawl that reaches it has met an address that begets others. */
    private static final int MOST_ADDRESSES = 5_000;

    private static final String LINKS = "a[href], area[href], link[href]";
    private static final String SOURCES = "[src]";
    private static final Pattern STYLE_URL = Pattern.compile("url\\(\\s*['\"]?(?!data:)([^'\")]+)");
    private static final Pattern REFRESH_URL = Pattern.compile("(?i);\\s*url=(.+)");
    /** What is typed into the text fields of a GET form: it finds something on most pages, and needs encoding. */
    private static final String TYPED = "i & o";

    private final Visitor visitor;
    private final URI console;
    private final Deque<Link> open = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> combinations = new HashSet<>();
    private final List<Link> fragments = new ArrayList<>();
    private final Map<String, Set<String>> ids = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    /**
     * A link.
     *
     * @param from the address of the page that has it
     * @param to where it leads, absolute, with its fragment
     */
    private record Link(String from, String to) {
        String address() {
            return to.replaceFirst("#.*", "");
        }

        String fragment() {
            return to.contains("#") ? to.replaceFirst("[^#]*#", "") : "";
        }
    }

    Crawler(Visitor visitor, URI console) {
        this.visitor = visitor;
        this.console = console;
    }

    /** Follows everything from the path on, and returns what is wrong, a sentence each. */
    List<String> crawl(String path) throws IOException {
        follow(new Link("the start", console + path));
        return finish();
    }

    /** Follows the links of a page that was answered to a form, and no others; returns what is wrong, a sentence each. */
    List<String> look(Document page) throws IOException {
        seen.add(page.location());
        look(page, page.location());
        List<Link> itsOwn = List.copyOf(open);
        for (Link link : itsOwn) {
            visit(link);
        }
        checkFragments();
        return faults;
    }

    /** The addresses that were followed, without the console's own part. */
    Set<String> addresses() {
        return seen.stream()
                .map(address -> address.substring(console.toString().length()))
                .collect(toSet());
    }

    private List<String> finish() throws IOException {
        while (!open.isEmpty()) {
            visit(open.remove());
        }
        checkFragments();
        return faults;
    }

    private void checkFragments() {
        for (Link link : fragments) {
            if (ids.containsKey(link.address()) && !ids.get(link.address()).contains(link.fragment())) {
                faults.add(link.from() + " leads to " + link.to() + ", which has no element of that id.");
            }
        }
    }

    private void follow(Link link) {
        if (!link.to().startsWith(console + "/")) {
            faults.add(link.from() + " leads out of the console, to " + link.to() + ".");
            return;
        }
        if (!link.fragment().isEmpty()) {
            fragments.add(link);
        }
        if (isOfKnownCombination(link.address()) || !seen.add(link.address())) {
            return;
        }
        if (seen.size() == MOST_ADDRESSES) {
            faults.add("There are more than " + MOST_ADDRESSES + " addresses, " + link.to() + " among them.");
        } else if (seen.size() < MOST_ADDRESSES) {
            open.add(link);
        }
    }

    private boolean isOfKnownCombination(String address) {
        if (!address.contains("?") || seen.contains(address)) {
            return false;
        }
        String anyEdition = address.replaceFirst("/editions/[^/?]+/[^/?]+", "/editions/-/-")
                .replaceFirst("/countries/[^/?]+", "/countries/-");
        return !combinations.add(anyEdition.contains("&") ? anyEdition.replaceAll("=[^&]*", "") : anyEdition);
    }

    private void visit(Link link) throws IOException {
        Connection.Response answer =
                visitor.get(link.address().substring(console.toString().length()));
        int status = answer.statusCode();
        String type = String.valueOf(answer.contentType());
        if (status == 302 || status == 303) {
            follow(new Link(
                    link.from(),
                    URI.create(link.address())
                            .resolve(answer.header("Location"))
                            .toString()));
        } else if (status != 200) {
            faults.add(link.from() + " leads to " + link.to() + ", which answers " + status + ".");
        } else if (type.startsWith("text/html")) {
            look(answer.parse(), link.address());
        } else if (type.startsWith("text/css")) {
            STYLE_URL
                    .matcher(answer.body())
                    .results()
                    .forEach(url -> follow(new Link(
                            link.address(),
                            URI.create(link.address()).resolve(url.group(1)).toString())));
        }
    }

    private void look(Document page, String address) {
        ids.put(address, page.select("[id]").stream().map(Element::id).collect(toSet()));
        PageRules.faults(page).forEach(fault -> faults.add(address + ": " + fault));
        links(page).forEach(to -> follow(new Link(address, to)));
    }

    private static Stream<String> links(Document page) {
        return Stream.of(
                        page.select(LINKS).stream().map(element -> element.absUrl("href")),
                        page.select(SOURCES).stream().map(element -> element.absUrl("src")),
                        page.select("meta[http-equiv=refresh]").stream()
                                .flatMap(element -> REFRESH_URL
                                        .matcher(element.attr("content"))
                                        .results())
                                .map(found -> URI.create(page.location())
                                        .resolve(found.group(1))
                                        .toString()),
                        page.select("form").stream()
                                .filter(form -> !form.attr("method").equalsIgnoreCase("post"))
                                .flatMap(Crawler::submissions))
                .flatMap(links -> links);
    }

    /** The addresses to which a GET form leads: as it stands, with text in its fields, and with each choice that it offers. */
    private static Stream<String> submissions(Element form) {
        String action = form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
        Map<String, String> untouched = new HashMap<>();
        form.select("input[type=hidden], input[type=checkbox][checked], input[type=radio][checked]")
                .forEach(input -> untouched.put(input.attr("name"), input.val()));
        List<Element> texts = form.select("input").stream()
                .filter(input -> Set.of("", "text", "search", "date", "month").contains(input.attr("type")))
                .toList();
        texts.forEach(input -> untouched.put(input.attr("name"), input.val()));
        form.select("select").forEach(select -> untouched.put(select.attr("name"), chosen(select)));
        Stream<Map<String, String>> typed = texts.stream().map(input -> with(untouched, input.attr("name"), TYPED));
        Stream<Map<String, String>> choices = form.select("option").stream()
                .map(option -> with(
                        untouched,
                        Objects.requireNonNull(option.closest("select")).attr("name"),
                        option.val()));
        return Stream.of(Stream.of(untouched), typed, choices)
                .flatMap(fields -> fields)
                .map(fields -> address(action, fields));
    }

    private static String chosen(Element select) {
        Element option = select.selectFirst("option[selected]");
        return option == null ? select.expectFirst("option").val() : option.val();
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    /** As a browser makes it: the fields take the place of the action's own query. */
    private static String address(String action, Map<String, String> fields) {
        String query = fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .reduce((a, b) -> a + "&" + b)
                .orElse("");
        String fragment = action.contains("#") ? action.replaceFirst("[^#]*", "") : "";
        return action.replaceFirst("[?#].*", "") + "?" + query + fragment;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
