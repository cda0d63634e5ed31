package org.twelvemonth.console.access;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.twelvemonth.console.openid.OpenIdProvider;
import org.twelvemonth.console.openid.SignInProblem;

/** The ways to sign in: the form for accounts with a password, and the link to the OpenID provider. */
@Controller
class SignInPage {
    static final String PATH = "/login";

    private final OpenIdProvider provider;

    SignInPage(OpenIdProvider provider) {
        this.provider = provider;
    }

    /**
     * The page.
     *
     * @param to the page to go to afterwards, a path of this console
     * @param problem the code of what went wrong at the provider, empty for nothing
     */
    @GetMapping(PATH)
    String form(
            @RequestParam(name = LocalPath.PARAMETER, defaultValue = "/") String to,
            @RequestParam(name = SignInProblem.PARAMETER, defaultValue = "") String problem,
            Model model) {
        addWays(LocalPath.checked(to), model);
        if (provider.isConfigured()) {
            SignInProblem.of(problem)
                    .ifPresent(known -> model.addAttribute("problem", known.sentence(provider.name())));
        }
        return "console/login";
    }

    /** Answers where passwords are taken nowhere; where they are, the form's filter answers. */
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refusePassword(Model model) {
        addWays("/", model);
        model.addAttribute(
                "problem",
                "Local accounts are off: this page checks no password, and you were not signed in. Sign in with "
                        + provider.name() + ".");
        return "console/login";
    }

    private void addWays(String to, Model model) {
        model.addAttribute("to", to);
        model.addAttribute("localAccounts", provider.localAccounts());
        Optional<OpenIdProvider> configured = Optional.of(provider).filter(OpenIdProvider::isConfigured);
        model.addAttribute("provider", configured.map(OpenIdProvider::name).orElse(null));
        model.addAttribute(
                "providerPath",
                configured.map(it -> LocalPath.appendTo(it.signInPath(), to)).orElse(null));
    }
}
