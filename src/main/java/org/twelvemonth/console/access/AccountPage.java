package org.twelvemonth.console.access;

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
import org.twelvemonth.console.page.KeptForm;
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
        Account account = known(name);
        model.addAttribute("account", account);
        model.addAttribute("roles", Role.values());
        model.addAttribute("chosen", KeptForm.in(model).map(AccountsPage::roles).orElseGet(account::roles));
        return "console/account";
    }

    /** The form is on the account's page. */
    @GetMapping("/roles")
    String toTheForm(@PathVariable String name, Model model, RedirectAttributes next) {
        KeptForm.in(model).ifPresent(kept -> next.addFlashAttribute(KeptForm.NAME, kept));
        return redirectTo(name, "", next);
    }

    @PostMapping("/roles")
    String changeRoles(
            @PathVariable String name,
            @RequestParam(defaultValue = "") Set<Role> role,
            Principal person,
            RedirectAttributes next) {
        known(name);
        return switch (accounts.changeRoles(name, role, person.getName())) {
            case AccountChange.Done done -> {
                next.addFlashAttribute("done", "The roles of " + done.account().name() + " are changed.");
                yield "redirect:/accounts";
            }
            case AccountChange.AwaitsAnother awaits -> AccountsPage.awaits(awaits.request(), next);
            case AccountChange.Refused refused -> {
                next.addFlashAttribute("problem", refused.sentence());
                yield redirectTo(name, "", next);
            }
        };
    }

    @PostMapping("/link")
    String makeLink(@PathVariable String name, Principal person, RedirectAttributes next) {
        return switch (accounts.invite(known(name).name(), Set.of(), person.getName())) {
            case Invitation.Open open -> OneTimeLink.show(open, next);
            case Invitation.AwaitsAnother awaits -> AccountsPage.awaits(awaits.request(), next);
            case Invitation.Refused refused -> throw new NotFoundException(refused.sentence());
        };
    }

    /** The link itself is a flash attribute: it is shown once. */
    @GetMapping("/link")
    String link(@PathVariable String name, Model model) {
        model.addAttribute("name", known(name).name());
        return "console/one-time-link";
    }

    @GetMapping("/removal")
    String askBeforeRemoval(@PathVariable String name, Model model) {
        model.addAttribute("account", known(name));
        return "console/account-removal";
    }

    @PostMapping("/removal")
    String remove(@PathVariable String name, Principal person, RedirectAttributes next) {
        known(name);
        return switch (accounts.remove(name, person.getName())) {
            case AccountChange.Done done -> {
                next.addFlashAttribute("done", "The account " + done.account().name() + " is removed.");
                yield "redirect:/accounts";
            }
            case AccountChange.AwaitsAnother awaits -> AccountsPage.awaits(awaits.request(), next);
            case AccountChange.Refused refused -> {
                next.addFlashAttribute("problem", refused.sentence());
                yield redirectTo(name, "/removal", next);
            }
        };
    }

    private Account known(String name) {
        return accounts.find(name)
                .orElseThrow(() -> new NotFoundException("There is no such account. It may have been removed."));
    }

    private static String redirectTo(String name, String page, RedirectAttributes next) {
        next.addAttribute("name", name);
        return "redirect:/accounts/{name}" + page;
    }
}
