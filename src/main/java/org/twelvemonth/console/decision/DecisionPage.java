package org.twelvemonth.console.decision;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.twelvemonth.console.page.CurrentAccount;
import org.twelvemonth.console.page.SealedEditions;
import org.twelvemonth.edition.Edition;

/** Where a reviewer acknowledges findings, and approves, returns or withdraws. */
@Controller
class DecisionPage {
    private final SealedEditions editions;
    private final DecisionViews views;
    private final CurrentAccount accounts;

    DecisionPage(SealedEditions editions, DecisionViews views, CurrentAccount accounts) {
        this.editions = editions;
        this.views = views;
        this.accounts = accounts;
    }

    @GetMapping("/editions/{month}/{number}/decision")
    String show(@PathVariable String month, @PathVariable String number, Principal person, Model model) {
        Edition edition = editions.at(month, number);
        model.addAttribute("decision", views.of(edition, accounts.of(person).orElseThrow()));
        DecisionForm.fillIn(model);
        return "console/decision";
    }
}
