package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.Invitation;
import org.twelvemonth.account.Role;

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
        return "console/accounts";
    }

    @PostMapping
    String invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") Set<Role> role,
            Principal person,
            Model model,
            HttpServletResponse response) {
        Invitation invitation = accounts.find(name)
                .<Invitation>map(known -> new Invitation.Refused("There is an account " + known.name()
                        + " already. Open it to change its roles or to make a new link, or choose another name."))
                .orElseGet(() -> accounts.invite(name, role, person.getName()));
        return switch (invitation) {
            case Invitation.Open open -> OneTimeLink.show(open, model);
            case Invitation.Refused refused -> {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                model.addAttribute("problem", refused.sentence());
                model.addAttribute("typedName", name);
                model.addAttribute("typedRoles", role);
                yield list(model);
            }
        };
    }
}
