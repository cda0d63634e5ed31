package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads whoever has not signed in to the form, which says so when they had, and their session is over. */
final class SignInFirst extends LoginUrlAuthenticationEntryPoint {
    SignInFirst(String form) {
        super(form);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        boolean over = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return over ? getLoginFormUrl() + "?over" : getLoginFormUrl();
    }
}
