package org.twelvemonth.console.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The public page for the frame on an edition's page: links to other documents open in a new tab. A sandboxed frame sends no
 * session cookie when it follows a link itself, so it would end at an error.
 *
 * @param html the page's HTML, the same but for the targets of its links
 */
record FramedPage(String html) {
    private static final String NEW_TAB = "_blank";

    /** Reads the file, which stays as it is. */
    static FramedPage of(Path page) throws IOException {
        Document document = Jsoup.parse(page, StandardCharsets.UTF_8.name());
        document.outputSettings().prettyPrint(false);
        document.select("base").removeAttr("target");
        document.select("a[href], area[href]").forEach(FramedPage::setTarget);
        document.select("meta[http-equiv=refresh]").remove();
        return new FramedPage(document.outerHtml());
    }

    private static void setTarget(Element link) {
        if (link.attr("href").strip().startsWith("#")) {
            link.removeAttr("target");
        } else {
            link.attr("target", NEW_TAB);
        }
    }
}
