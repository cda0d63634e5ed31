package org.twelvemonth.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.twelvemonth.console.openid.OpenIdProvider;
import org.twelvemonth.console.openid.ProviderSession;

/**
 * Asks for the password again, or at the provider for its proof, before something is published or withdrawn, or an account is changed, unless it was given
 * within the last ten minutes: another person may have taken the browser over. The form is kept meanwhile, and did nothing.
 */
final class PasswordConfirmation extends OncePerRequestFilter {
    private static final RequestMatcher CONFIRMED = new OrRequestMatcher(
            post("/editions/{month}/{number}/approve"),
            post("/editions/{month}/{number}/withdraw"),
            post("/accounts"),
            post("/accounts/**"));

    private final KeptForms forms;
    private final OpenIdProvider provider;
    private final InstantSource clock;

    PasswordConfirmation(KeptForms forms, OpenIdProvider provider, InstantSource clock) {
        this.forms = forms;
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person != null && !SessionRules.isConfirmed(person, clock.instant()) && CONFIRMED.matches(request)) {
            forms.keep(request, request.getSession());
            String proof = ProviderSession.of(person).isPresent()
                    ? provider.signInAnewPath()
                    : PasswordConfirmationPage.ADDRESS;
            response.sendRedirect(LocalPath.appendTo(proof, request.getRequestURI()));
        } else {
            rest.doFilter(request, response);
        }
    }

    private static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }
}
