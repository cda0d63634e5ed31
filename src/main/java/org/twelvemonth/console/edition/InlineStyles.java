package org.twelvemonth.console.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.Jsoup;

/**
 * The style sheets that stand within a page.
 *
 * @param hashes of each, as Content Security Policy Level 3 writes them
 */
record InlineStyles(List<String> hashes) {
    /** Those of the file. */
    static InlineStyles of(Path page) throws IOException {
        return new InlineStyles(Jsoup.parse(page, StandardCharsets.UTF_8.name()).select("style").stream()
                .map(style -> hash(style.data()))
                .toList());
    }

    private static String hash(String style) {
        byte[] digest = DigestUtils.sha256(style.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    /** Permits these and nothing else. */
    String policy() {
        return policy("sandbox");
    }

    /** Permits these, links that open in a new tab, and nothing else; the new tab is not sandboxed. */
    String policyOfFrame() {
        return policy("sandbox allow-popups allow-popups-to-escape-sandbox");
    }

    private String policy(String sandbox) {
        return "default-src 'none'; style-src " + (hashes.isEmpty() ? "'none'" : String.join(" ", hashes)) + "; "
                + sandbox + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    }
}
