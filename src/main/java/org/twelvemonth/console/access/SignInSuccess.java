package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.twelvemonth.account.SignIns;
import org.twelvemonth.audit.Activity;
import org.twelvemonth.audit.ActivityStream;
import org.twelvemonth.console.openid.ProviderSession;
import org.twelvemonth.console.openid.SignInByProvider;

/** Goes to the page that was asked for, with the forms that were kept for the browser. */
@Component
class SignInSuccess implements AuthenticationSuccessHandler {
    private final KeptForms forms;
    private final ActivityStream stream;
    private final SignIns signIns;

    SignInSuccess(KeptForms forms, ActivityStream stream, SignIns signIns) {
        this.forms = forms;
        this.stream = stream;
        this.signIns = signIns;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        stream.add(Activity.SIGNED_IN, person.getName(), "");
        if (person.getPrincipal() instanceof SignedIn) {
            BrowserCookie.write(response, signIns.rememberBrowser(BrowserCookie.read(request), person.getName()));
        }
        forms.handOver(request, request.getSession(), person.getName());
        String page = person.getPrincipal() instanceof ProviderSession
                ? SignInByProvider.pageOf(request)
                : request.getParameter(LocalPath.PARAMETER);
        response.sendRedirect(LocalPath.checked(page));
    }
}
