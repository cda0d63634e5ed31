package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.twelvemonth.audit.Activity;
import org.twelvemonth.audit.ActivityStream;
import org.twelvemonth.console.openid.ProviderSession;
import org.twelvemonth.console.openid.SignInByProvider;

/** Goes to the page that was asked for, with the forms that were kept for the browser. */
@Component
class SignInSuccess implements AuthenticationSuccessHandler {
    private final KeptForms forms;
    private final ActivityStream stream;

    SignInSuccess(KeptForms forms, ActivityStream stream) {
        this.stream = stream;
        this.forms = forms;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        stream.add(Activity.SIGNED_IN, person.getName(), "");
        forms.handOver(request, request.getSession(), person.getName());
        String page = person.getPrincipal() instanceof ProviderSession
                ? SignInByProvider.pageOf(request)
                : request.getParameter(LocalPath.PARAMETER);
        response.sendRedirect(LocalPath.checked(page));
    }
}
