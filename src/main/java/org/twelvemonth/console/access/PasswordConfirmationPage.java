package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twelvemonth.account.SignIn;
import org.twelvemonth.account.SignIns;

/** Where the password is entered again, before {@link PasswordConfirmation} lets something through. */
@Controller
@RequestMapping(PasswordConfirmationPage.ADDRESS)
class PasswordConfirmationPage {
    static final String ADDRESS = "/session/password";

    private final SignIns signIns;
    private final Sessions sessions;

    PasswordConfirmationPage(SignIns signIns, Sessions sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
    }

    /** @param to the page to go to afterwards, a path of this console */
    @GetMapping
    String form(@RequestParam(name = LocalPath.PARAMETER, defaultValue = "/") String to, Model model) {
        model.addAttribute("to", LocalPath.checked(to));
        return "console/password-confirmation";
    }

    @PostMapping
    String confirm(
            @RequestParam(name = LocalPath.PARAMETER, defaultValue = "/") String to,
            @RequestParam(defaultValue = "") String password,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (signIns.attempt(person.name(), password, SignInByAccount.source(request))) {
            case SignIn.Accepted accepted -> {
                sessions.confirm(accepted.account(), person, request, response);
                yield "redirect:" + LocalPath.checked(to);
            }
            case SignIn.Refused refused -> again("This is not your password. Nothing was done. Try again.", to, next);
            case SignIn.Delayed delayed -> again(delayed.sentence(), to, next);
        };
    }

    private static String again(String problem, String to, RedirectAttributes next) {
        next.addFlashAttribute("problem", problem);
        return "redirect:" + LocalPath.appendTo(ADDRESS, LocalPath.checked(to));
    }
}
