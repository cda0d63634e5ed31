package org.twelvemonth.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms of other origins. It protects the forms that need no session, to sign in and to set a password: a token for
 * them would need a cookie, and a cookie for strangers could replace the session's. All other forms have a token as well.
 */
final class CrossOriginFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final AccessDeniedHandler refusal;

    CrossOriginFilter(AccessDeniedHandler refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (!SAFE.contains(request.getMethod()) && Origin.of(request) == Origin.OTHER) {
            refusal.handle(request, response, new CrossOriginException());
        } else {
            rest.doFilter(request, response);
        }
    }
}
