package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The page to go to after signing in, carried as a parameter of the sign-in page: no session and no cookie is needed for it. */
final class LocalPath {
    /** The parameter's name. */
    static final String PARAMETER = "to";

    private static final int LONGEST = 1_000;

    private LocalPath() {}

    /** The path and query of a request. */
    static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Adds the page to the address of the sign-in page; Months is where one goes anyway. */
    static String appendTo(String signIn, String path) {
        return path.equals("/")
                ? signIn
                : UriComponentsBuilder.fromUriString(signIn)
                        .queryParam(PARAMETER, "{path}")
                        .encode()
                        .buildAndExpand(path)
                        .toUriString();
    }

    /** The page that a parameter names; Months unless it is a path of this console, so that no link leads elsewhere. */
    static String checked(@Nullable String path) {
        return path != null && path.length() <= LONGEST && path.matches("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*")
                ? path
                : "/";
    }
}
