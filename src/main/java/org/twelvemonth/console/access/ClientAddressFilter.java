package org.twelvemonth.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.twelvemonth.account.SignInSource;
import org.twelvemonth.audit.ClientAddress;

/**
 * Binds the client's address for the entries of a request. Behind a trusted proxy the server has already replaced the proxy's
 * address with the forwarded one. A request is refused when the proxy's header held no IP address: who may read health, and
 * which attempts to sign in belong together, is decided by the address. The filter comes before those of Spring Security, which
 * refuse and sign in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClientAddressFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(ClientAddressFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (SignInSource.addressOf(request.getRemoteAddr()).isEmpty()) {
            log.warn("A request was refused: X-Forwarded-For held no IP address. The proxy must write the client's"
                    + " address there.");
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        ClientAddress.bind(request.getRemoteAddr());
        try {
            rest.doFilter(request, response);
        } finally {
            ClientAddress.clear();
        }
    }
}
