package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.twelvemonth.audit.Activity;
import org.twelvemonth.audit.ActivityOfStrangers;
import org.twelvemonth.audit.ActivityStream;

/**
 * Answers requests that are not granted. A form whose token is missing or stale because its session has ended leads to the
 * sign-in page, and one from an earlier session of the same browser back to itself, filled in: neither does anything.
 * Everything else leads to {@link ErrorPage}.
 */
@Component
class RefusedForms implements AccessDeniedHandler {
    private final SignInFirst signIn;
    private final KeptForms forms;
    private final ActivityStream stream;
    private final ActivityOfStrangers strangers;

    RefusedForms(SignInFirst signIn, KeptForms forms, ActivityStream stream, ActivityOfStrangers strangers) {
        this.signIn = signIn;
        this.forms = forms;
        this.stream = stream;
        this.strangers = strangers;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (reason instanceof CsrfException && !isSignedIn()) {
            signIn.lead(request, response);
        } else if (reason instanceof CsrfException
                && session != null
                && isOfAnEarlierSession(request)
                && forms.keep(request, session)) {
            response.sendRedirect(request.getRequestURI());
        } else {
            record(request);
            request.setAttribute(WebAttributes.ACCESS_DENIED_403, reason);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void record(HttpServletRequest request) {
        Principal person = request.getUserPrincipal();
        String asked = request.getMethod() + " " + request.getRequestURI().replaceFirst("/countries/.*", "/countries");
        if (person == null) {
            strangers.add(Activity.ACCESS_REFUSED, asked);
        } else {
            stream.add(Activity.ACCESS_REFUSED, person.getName(), asked);
        }
    }

    private static boolean isSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    /** A page of this console has sent it, with a token that no longer holds. */
    private static boolean isOfAnEarlierSession(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && Origin.of(request) == Origin.SAME
                && request.getParameter("_csrf") != null;
    }
}
