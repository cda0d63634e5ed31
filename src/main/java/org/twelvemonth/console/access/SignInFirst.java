package org.twelvemonth.console.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.stereotype.Component;

/**
 * Leads whoever has not signed in to the form, which says so when they had, and their session is over. A form that came with
 * the cookie of an ended session is kept until the same browser signs in.
 */
@Component
class SignInFirst implements AuthenticationEntryPoint {
    private static final String FORM = "/login";

    private final KeptForms forms;
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    SignInFirst(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        lead(request, response);
    }

    /** Redirects to the form. */
    void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean over = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        redirect.sendRedirect(
                request, response, LocalPath.appendTo(over ? FORM + "?over" : FORM, pageToComeBackTo(request, over)));
    }

    private String pageToComeBackTo(HttpServletRequest request, boolean over) {
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> LocalPath.of(request);
            case "POST" -> over && forms.keep(request) ? request.getRequestURI() : "/";
            default -> "/";
        };
    }
}
