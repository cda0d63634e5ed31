package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** Where a request comes from, as the browser says (Fetch Metadata, and the header {@code Origin} where there is none). */
enum Origin {
    /** A page of this console, or the address bar. */
    SAME,
    /** A page of another origin. */
    OTHER,
    /** No browser says so: browsers send {@code Origin} with every form, so this is another program. */
    UNKNOWN;

    static Origin of(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none") ? SAME : OTHER;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return UNKNOWN;
        }
        return isHost(origin, request.getHeader(HttpHeaders.HOST)) ? SAME : OTHER;
    }

    private static boolean isHost(String origin, String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && host != null
                    && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
