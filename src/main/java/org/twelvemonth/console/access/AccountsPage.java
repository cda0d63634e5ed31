package org.twelvemonth.console.access;

import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.Invitation;
import org.twelvemonth.account.Role;
import org.twelvemonth.console.page.KeptForm;

/** The accounts, and the form to invite somebody. */
@Controller
@RequestMapping("/accounts")
class AccountsPage {
    private final Accounts accounts;

    AccountsPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("invited", accounts.withoutPassword());
        model.addAttribute("roles", Role.values());
        KeptForm.in(model).ifPresent(kept -> {
            model.addAttribute("typedName", kept.value("name"));
            model.addAttribute("typedRoles", roles(kept));
        });
        return "console/accounts";
    }

    @PostMapping
    String invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") Set<Role> role,
            Principal person,
            RedirectAttributes next) {
        Invitation invitation = accounts.find(name)
                .<Invitation>map(known -> new Invitation.Refused("There is an account " + known.name()
                        + " already. Open it to change its roles or to make a new link, or choose another name."))
                .orElseGet(() -> accounts.invite(name, role, person.getName()));
        return switch (invitation) {
            case Invitation.Open open -> OneTimeLink.show(open, next);
            case Invitation.Refused refused -> {
                next.addFlashAttribute("problem", refused.sentence());
                next.addFlashAttribute("typedName", name);
                next.addFlashAttribute("typedRoles", role);
                yield "redirect:/accounts";
            }
        };
    }

    /** The roles that were selected in a form. */
    static Set<Role> roles(KeptForm form) {
        return Stream.of(Role.values())
                .filter(role -> form.values("role").contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
