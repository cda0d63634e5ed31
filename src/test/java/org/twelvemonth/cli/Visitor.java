package org.twelvemonth.cli;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who visits the console with a browser that has cookies and forms and no JavaScript, and follows no redirect. */
public final class Visitor {
    private final URI console;
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();

    /** Nobody yet: see {@link #signIn}. */
    public Visitor(URI console) {
        this.console = console;
    }

    /** Signs in as a person would, by the form. */
    public Visitor signIn(String name, String password) throws IOException {
        submit(get("/login").parse(), "/login", Map.of("username", name, "password", password));
        return this;
    }

    /** Which console is visited. */
    public URI console() {
        return console;
    }

    /** Asks for a page. */
    public Connection.Response get(String path) throws IOException {
        return send(connect(path).method(Connection.Method.GET));
    }

    /** The page as it is read, whatever its status. */
    public Document read(String path) throws IOException {
        return get(path).parse();
    }

    /** Submits the page's form that goes to that address, with its hidden fields and these. */
    public Connection.Response submit(Document page, String action, Map<String, String> fields) throws IOException {
        Element form = page.selectFirst("form[action='" + action + "']");
        if (form == null) {
            throw new IllegalArgumentException("No form goes to " + action + " on: " + page.title());
        }
        Connection connection = connect(action)
                .method(form.attr("method").equalsIgnoreCase("post") ? Connection.Method.POST : Connection.Method.GET);
        form.select("input[type=hidden]").forEach(hidden -> connection.data(hidden.attr("name"), hidden.attr("value")));
        fields.forEach(connection::data);
        return send(connection);
    }

    /** Sends fields without a form, as a forged page would. */
    public Connection.Response post(String path, Map<String, String> fields) throws IOException {
        return send(connect(path).method(Connection.Method.POST).data(fields));
    }

    /** Asks with whatever method, and with the token of the session's forms where there are forms for it. */
    public Connection.Response ask(Connection.Method method, String path) throws IOException {
        Connection connection = connect(path).method(method);
        if (method != Connection.Method.GET) {
            connection.header(
                    "X-CSRF-TOKEN", read("/login").select("input[name=_csrf]").val());
        }
        return send(connection.cookies(cookies));
    }

    /** Asks for a page with a header of one's own. */
    public Connection.Response get(String path, String header, String value) throws IOException {
        return send(connect(path).header(header, value).method(Connection.Method.GET));
    }

    /** The page to which an answer leads, and further, until there is one. */
    public Document follow(Connection.Response answer) throws IOException {
        Connection.Response next = answer;
        while (next.hasHeader("Location")) {
            next = get(URI.create(next.header("Location")).toString());
        }
        return next.parse();
    }

    /** Sends a header with every request from now on, as browsers do. */
    public Visitor withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Goes on with another cookie for the session. */
    public Visitor withSession(String id) {
        cookies.put("__Host-twelvemonth-session", id);
        return this;
    }

    /** The cookie of the session. */
    public String session() {
        return cookies.getOrDefault("__Host-twelvemonth-session", "");
    }

    private Connection connect(String path) {
        return Jsoup.connect(console + path)
                .cookies(cookies)
                .headers(headers)
                .followRedirects(false)
                .ignoreHttpErrors(true)
                .ignoreContentType(true);
    }

    private Connection.Response send(Connection connection) throws IOException {
        Connection.Response response = connection.execute();
        cookies.putAll(response.cookies());
        return response;
    }
}
