package org.twelvemonth.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.twelvemonth.audit.ClientAddress;

/**
 * Binds the client's address for the entries of a request. Behind a trusted proxy the server has already replaced the proxy's
 * address with the forwarded one. It comes before the filters of Spring Security, which refuse and sign in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClientAddressFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        ClientAddress.bind(request.getRemoteAddr());
        try {
            rest.doFilter(request, response);
        } finally {
            ClientAddress.clear();
        }
    }
}
