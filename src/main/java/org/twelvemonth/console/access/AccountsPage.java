package org.twelvemonth.console.access;

import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twelvemonth.account.AccountConfirmation;
import org.twelvemonth.account.AccountRequest;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.Invitation;
import org.twelvemonth.account.People;
import org.twelvemonth.account.Role;
import org.twelvemonth.console.openid.OpenIdProvider;
import org.twelvemonth.console.page.KeptForm;

/** The accounts, and the form to invite somebody. */
@Controller
@RequestMapping("/accounts")
class AccountsPage {
    private final Accounts accounts;
    private final People people;
    private final OpenIdProvider provider;

    AccountsPage(Accounts accounts, People people, OpenIdProvider provider) {
        this.accounts = accounts;
        this.people = people;
        this.provider = provider;
    }

    @GetMapping
    String list(Model model, Principal person) {
        model.addAttribute("localAccounts", provider.localAccounts());
        if (provider.isConfigured()) {
            model.addAttribute("provider", provider.name());
            model.addAttribute("persons", people.all());
        }
        model.addAttribute("requests", accounts.requests());
        model.addAttribute("me", person.getName());
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
            case Invitation.AwaitsAnother awaits -> awaits(awaits.request(), next);
            case Invitation.Refused refused -> {
                next.addFlashAttribute("problem", refused.sentence());
                next.addFlashAttribute("typedName", name);
                next.addFlashAttribute("typedRoles", role);
                yield "redirect:/accounts";
            }
        };
    }

    /** The form is on the page with the accounts. */
    @GetMapping({"/requests/{name}/confirm", "/requests/{name}/decline"})
    String toTheRequests() {
        return "redirect:/accounts";
    }

    @PostMapping("/requests/{name}/confirm")
    String confirm(@PathVariable String name, Principal person, RedirectAttributes next) {
        return switch (accounts.confirm(name, person.getName())) {
            case AccountConfirmation.Linked linked -> OneTimeLink.show(linked.invitation(), next);
            case AccountConfirmation.Changed changed -> {
                next.addFlashAttribute(
                        "done", "The roles of " + changed.account().name() + " are changed.");
                yield "redirect:/accounts";
            }
            case AccountConfirmation.Refused refused -> {
                next.addFlashAttribute("error", refused.sentence());
                yield "redirect:/accounts";
            }
        };
    }

    @PostMapping("/requests/{name}/decline")
    String decline(@PathVariable String name, Principal person, RedirectAttributes next) {
        next.addFlashAttribute(
                "done",
                accounts.decline(name, person.getName())
                        .map(request -> "Declined: " + request.words() + ".")
                        .orElse("Nothing is asked for that account any more; nothing was changed."));
        return "redirect:/accounts";
    }

    /** Back to the accounts, where the request stands. */
    static String awaits(AccountRequest request, RedirectAttributes next) {
        next.addFlashAttribute("done", "Another operator must confirm " + request.words() + ".");
        return "redirect:/accounts";
    }

    /** The roles that were selected in a form. */
    static Set<Role> roles(KeptForm form) {
        return Stream.of(Role.values())
                .filter(role -> form.values("role").contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
