package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.AccountChange;
import org.twelvemonth.account.Accounts;

/** Where somebody who was given a one-time link chooses a password. */
@Controller
@RequestMapping("/set-up/{token}")
class SetUpPage {
    private final Accounts accounts;

    SetUpPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    String form(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<Account> invited = accounts.invited(token);
        if (invited.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
            return "console/dead-link";
        }
        model.addAttribute("name", invited.get().name());
        return "console/set-up";
    }

    @PostMapping
    String choose(
            @PathVariable String token, @RequestParam(defaultValue = "") String password, RedirectAttributes next) {
        return switch (accounts.accept(token, password)) {
            case AccountChange.Done done -> "redirect:/login?password-set";
            case AccountChange.AwaitsAnother awaits ->
                throw new IllegalStateException("A password needs nobody's confirmation.");
            case AccountChange.Refused refused -> {
                next.addFlashAttribute("problem", refused.sentence());
                next.addAttribute("token", token);
                yield "redirect:/set-up/{token}";
            }
        };
    }
}
