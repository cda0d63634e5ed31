package org.twelvemonth.console.decision;

import java.security.Principal;
import java.util.Optional;
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
import org.twelvemonth.console.page.CurrentAccount;
import org.twelvemonth.console.page.EditionPath;
import org.twelvemonth.console.page.KeptForm;
import org.twelvemonth.console.page.SealedEditions;
import org.twelvemonth.console.page.Wording;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.review.Decision;
import org.twelvemonth.review.Refusal;
import org.twelvemonth.review.Review;

/**
 * Takes decisions. Questions are pages to GET, and every POST ends with a redirect, so that Back and Reload send nothing again.
 * A form that was sent twice does no harm, and one that is stale does nothing.
 */
@Controller
@RequestMapping("/editions/{month}/{number}")
class DecisionForms {
    private final SealedEditions editions;
    private final Review review;
    private final DecisionViews views;
    private final Confirmations confirmations;
    private final CurrentAccount accounts;

    DecisionForms(
            SealedEditions editions,
            Review review,
            DecisionViews views,
            Confirmations confirmations,
            CurrentAccount accounts) {
        this.editions = editions;
        this.review = review;
        this.views = views;
        this.confirmations = confirmations;
        this.accounts = accounts;
    }

    /** These forms are on the page of the decision. */
    @GetMapping({"/acknowledge", "/return"})
    String toTheForm(@PathVariable String month, @PathVariable String number, Model model, RedirectAttributes next) {
        KeptForm.in(model).ifPresent(kept -> next.addFlashAttribute(KeptForm.NAME, kept));
        return toDecisionOn(editions.at(month, number));
    }

    @PostMapping("/acknowledge")
    String acknowledge(
            @PathVariable String month,
            @PathVariable String number,
            DecisionForm form,
            Principal person,
            RedirectAttributes next) {
        Edition edition = editions.at(month, number);
        Account by = account(person);
        if (stale(form.seen(), edition)) {
            return changedSince(edition, form, next);
        }
        if (form.finding().isEmpty()) {
            return again(
                    edition,
                    form,
                    new DecisionError("Select each finding that you have looked at and accept.", "findings"),
                    next);
        }
        if (review.acknowledged(edition, by).containsAll(form.finding())) {
            return told(edition, Notice.already("You have acknowledged what you selected."), next);
        }
        return answer(review.acknowledge(edition, by, form.finding()), edition, form, next);
    }

    /** @param seen what the page before said of the edition; empty where there was none */
    @GetMapping("/approve")
    String askBeforeApproval(
            @PathVariable String month,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String seen,
            Principal person,
            Model model,
            RedirectAttributes next) {
        Edition edition = editions.at(month, number);
        Account by = account(person);
        if (review.approvedBy(edition).contains(by.name())) {
            return toDecisionOn(edition);
        }
        if (!seen.isEmpty() && stale(seen, edition)) {
            return changedSince(edition, DecisionForm.EMPTY, next);
        }
        Optional<Decision.Refused> objection = review.objectionToApproval(edition, by);
        return objection.isPresent()
                ? again(edition, DecisionForm.EMPTY, DecisionError.of(objection.get()), next)
                : confirm(confirmations.ofApproval(edition), edition, model);
    }

    @PostMapping("/approve")
    String approve(
            @PathVariable String month,
            @PathVariable String number,
            DecisionForm form,
            Principal person,
            RedirectAttributes next) {
        Edition edition = editions.at(month, number);
        Account by = account(person);
        if (review.approvedBy(edition).contains(by.name())) {
            return told(edition, Notice.already("You have approved " + Wording.edition(edition) + "."), next);
        }
        if (stale(form.seen(), edition)) {
            return changedSince(edition, form, next);
        }
        Optional<Decision.Refused> objection = review.objectionToApproval(edition, by);
        if (objection.isPresent()) {
            return again(edition, form, DecisionError.of(objection.get()), next);
        }
        return form.confirmed()
                ? answer(review.approve(edition, by, Set.of()), edition, form, next)
                : "redirect:" + EditionPath.of(edition) + "/approve";
    }

    @PostMapping("/return")
    String sendBack(
            @PathVariable String month,
            @PathVariable String number,
            DecisionForm form,
            Principal person,
            RedirectAttributes next) {
        Edition edition = editions.at(month, number);
        Account by = account(person);
        if (edition.status() == EditionStatus.RETURNED) {
            return told(edition, Notice.already("The edition is returned."), next);
        }
        return stale(form.seen(), edition)
                ? changedSince(edition, form, next)
                : answer(review.sendBack(edition, by, form.reason()), edition, form, next);
    }

    /** @param seen what the page before said of the edition; empty where there was none */
    @GetMapping("/withdraw")
    String askBeforeWithdrawal(
            @PathVariable String month,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String seen,
            Principal person,
            Model model,
            RedirectAttributes next) {
        Edition edition = editions.at(month, number);
        if (edition.status() == EditionStatus.WITHDRAWN) {
            return toDecisionOn(edition);
        }
        if (!seen.isEmpty() && stale(seen, edition)) {
            return changedSince(edition, DecisionForm.EMPTY, next);
        }
        Optional<Decision.Refused> objection =
                review.objectionToWithdrawal(edition, account(person), DecisionViews.SOME_REASON);
        return objection.isPresent()
                ? again(edition, DecisionForm.EMPTY, DecisionError.of(objection.get()), next)
                : confirm(confirmations.ofWithdrawal(edition), edition, model);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String month,
            @PathVariable String number,
            DecisionForm form,
            Principal person,
            RedirectAttributes next) {
        Edition edition = editions.at(month, number);
        Account by = account(person);
        if (edition.status() == EditionStatus.WITHDRAWN) {
            return told(edition, Notice.already("The edition is withdrawn."), next);
        }
        if (stale(form.seen(), edition)) {
            return changedSince(edition, form, next);
        }
        Optional<Decision.Refused> objection = review.objectionToWithdrawal(edition, by, form.reason());
        if (objection.isPresent() && objection.get().refusal() != Refusal.NO_REASON) {
            return again(edition, form, DecisionError.of(objection.get()), next);
        }
        if (objection.isPresent() || !form.confirmed()) {
            objection.ifPresent(refused -> next.addFlashAttribute("error", DecisionError.of(refused)));
            next.addFlashAttribute("form", form);
            return "redirect:" + EditionPath.of(edition) + "/withdraw";
        }
        return answer(review.withdraw(edition, by, form.reason(), form.after()), edition, form, next);
    }

    private String answer(Decision decision, Edition edition, DecisionForm form, RedirectAttributes next) {
        return switch (decision) {
            case Decision.Published published -> told(edition, Notice.of(published), next);
            case Decision.AwaitsAnother awaits -> told(edition, Notice.of(awaits), next);
            case Decision.Acknowledged acknowledged -> told(edition, Notice.of(acknowledged), next);
            case Decision.Returned returned -> told(edition, Notice.of(returned), next);
            case Decision.Withdrawn withdrawn -> told(edition, Notice.of(withdrawn), next);
            // Of a status that was right a moment ago: somebody was faster.
            case Decision.Refused refused ->
                refused.refusal() == Refusal.WRONG_STATUS
                        ? changedSince(edition, form, next)
                        : again(edition, form, DecisionError.of(refused), next);
        };
    }

    private String told(Edition edition, Notice notice, RedirectAttributes next) {
        next.addFlashAttribute("notice", notice);
        return toDecisionOn(edition);
    }

    /** The page once more, with what was typed. */
    private String again(Edition edition, DecisionForm form, DecisionError error, RedirectAttributes next) {
        next.addFlashAttribute("form", form);
        next.addFlashAttribute("error", error);
        return toDecisionOn(edition);
    }

    private String confirm(Confirmation confirmation, Edition edition, Model model) {
        model.addAttribute("confirmation", confirmation);
        model.addAttribute("seen", views.seen(edition));
        model.addAttribute("back", EditionPath.decisionOn(edition));
        DecisionForm.fillIn(model);
        return "console/confirm";
    }

    private String changedSince(Edition seen, DecisionForm form, RedirectAttributes next) {
        Edition edition = editions.at(seen.key().month().toString(), Integer.toString(seen.requireNumber()));
        next.addFlashAttribute("form", form);
        return told(edition, Notice.changed(edition), next);
    }

    private static String toDecisionOn(Edition edition) {
        return "redirect:" + EditionPath.decisionOn(edition);
    }

    private boolean stale(String seen, Edition edition) {
        return !seen.equals(views.seen(edition));
    }

    private Account account(Principal person) {
        return accounts.of(person).orElseThrow();
    }
}
