package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Set;
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
import org.twelvemonth.account.Invitation;
import org.twelvemonth.account.Role;
import org.twelvemonth.console.page.NotFoundException;

/** One account: its roles, a new link for its owner, and its removal. */
@Controller
@RequestMapping("/accounts/{name}")
class AccountPage {
    private final Accounts accounts;

    AccountPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    String account(@PathVariable String name, Model model) {
        model.addAttribute("account", known(name));
        model.addAttribute("roles", Role.values());
        return "console/account";
    }

    @PostMapping("/roles")
    String changeRoles(
            @PathVariable String name,
            @RequestParam(defaultValue = "") Set<Role> role,
            Principal person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        known(name);
        return switch (accounts.changeRoles(name, role, person.getName())) {
            case AccountChange.Done done -> {
                next.addFlashAttribute("done", "The roles of " + done.account().name() + " are changed.");
                yield "redirect:/accounts";
            }
            case AccountChange.Refused refused -> {
                refuse(refused.sentence(), model, response);
                yield account(name, model);
            }
        };
    }

    @PostMapping("/link")
    String makeLink(@PathVariable String name, Principal person, Model model) {
        return switch (accounts.invite(known(name).name(), Set.of(), person.getName())) {
            case Invitation.Open open -> OneTimeLink.show(open, model);
            case Invitation.Refused refused -> throw new NotFoundException(refused.sentence());
        };
    }

    @GetMapping("/removal")
    String askBeforeRemoval(@PathVariable String name, Model model) {
        model.addAttribute("account", known(name));
        return "console/account-removal";
    }

    @PostMapping("/removal")
    String remove(
            @PathVariable String name,
            Principal person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        known(name);
        return switch (accounts.remove(name, person.getName())) {
            case AccountChange.Done done -> {
                next.addFlashAttribute("done", "The account " + done.account().name() + " is removed.");
                yield "redirect:/accounts";
            }
            case AccountChange.Refused refused -> {
                refuse(refused.sentence(), model, response);
                yield askBeforeRemoval(name, model);
            }
        };
    }

    private Account known(String name) {
        return accounts.find(name)
                .orElseThrow(() -> new NotFoundException("There is no such account. It may have been removed."));
    }

    private static void refuse(String sentence, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("problem", sentence);
    }
}
