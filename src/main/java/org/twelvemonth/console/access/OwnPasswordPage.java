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
import org.twelvemonth.account.AccountChange;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.SignIn;
import org.twelvemonth.account.SignIns;

/** Where people change their own password. The other sessions of the account end. */
@Controller
@RequestMapping("/password")
class OwnPasswordPage {
    private final Accounts accounts;
    private final SignIns signIns;
    private final Sessions sessions;

    OwnPasswordPage(Accounts accounts, SignIns signIns, Sessions sessions) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @GetMapping
    String form(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("name", person.name());
        return "console/password";
    }

    @PostMapping
    String change(
            @RequestParam(name = "current-password", defaultValue = "") String current,
            @RequestParam(name = "new-password", defaultValue = "") String chosen,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        switch (signIns.attempt(person.name(), current, SignInByAccount.source(request))) {
            case SignIn.Accepted accepted -> {
                switch (accounts.changePassword(person.name(), chosen, person.name())) {
                    case AccountChange.Done done -> {
                        sessions.confirm(done.account(), person, request, response);
                        BrowserCookie.write(
                                response, signIns.rememberBrowser(BrowserCookie.read(request), person.name()));
                        next.addFlashAttribute("done", "Your password is changed. Your other sessions have ended.");
                    }
                    case AccountChange.AwaitsAnother awaits ->
                        throw new IllegalStateException("A password needs nobody's confirmation.");
                    case AccountChange.Refused refused -> {
                        next.addFlashAttribute("problem", refused.sentence());
                        next.addFlashAttribute("field", "new-password");
                    }
                }
            }
            case SignIn.Refused refused ->
                next.addFlashAttribute(
                        "problem", "The current password is not yours. Nothing was changed. Type it again.");
            case SignIn.Delayed delayed -> next.addFlashAttribute("problem", delayed.sentence());
        }
        return "redirect:/password";
    }
}
