package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.twelvemonth.console.page.KeptForm;

/** Gives every page what it says of its session: how long it lasts, and the form that was kept from the one before. */
@ControllerAdvice
class SessionOfPage {
    private final KeptForms forms;

    SessionOfPage(KeptForms forms) {
        this.forms = forms;
    }

    /** After how many seconds without a request the session ends; null where nobody has signed in, or for one without end. */
    @ModelAttribute("sessionSeconds")
    @Nullable
    Integer sessionSeconds(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null || session.getMaxInactiveInterval() <= 0 ? null : session.getMaxInactiveInterval();
    }

    /** Whether the person has a password here, rather than at the provider. */
    @ModelAttribute("hasPassword")
    boolean hasPassword(@Nullable Authentication person) {
        return person != null && person.getPrincipal() instanceof SignedIn;
    }

    /** The form that was kept for this address; null for none. */
    @ModelAttribute(KeptForm.NAME)
    @Nullable
    KeptForm kept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null || !request.getMethod().equals("GET") ? null : forms.take(request, session);
    }
}
