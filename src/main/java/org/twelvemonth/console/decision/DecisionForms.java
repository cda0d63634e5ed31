package org.twelvemonth.console.decision;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.console.page.EditionPath;
import org.twelvemonth.console.page.SealedEditions;
import org.twelvemonth.console.page.Wording;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.review.Decision;
import org.twelvemonth.review.Refusal;
import org.twelvemonth.review.Review;

/** Takes decisions. A form that was sent twice does no harm, and one that is stale does nothing. */
@Controller
@RequestMapping("/editions/{month}/{number}")
class DecisionForms {
    private final SealedEditions editions;
    private final Review review;
    private final DecisionViews views;
    private final Confirmations confirmations;
    private final Accounts accounts;

    DecisionForms(
            SealedEditions editions,
            Review review,
            DecisionViews views,
            Confirmations confirmations,
            Accounts accounts) {
        this.editions = editions;
        this.review = review;
        this.views = views;
        this.confirmations = confirmations;
        this.accounts = accounts;
    }

    @PostMapping("/acknowledge")
    ModelAndView acknowledge(
            @PathVariable String month,
            @PathVariable String number,
            DecisionForm form,
            Principal person,
            RedirectAttributes next) {
        Edition edition = editions.at(month, number);
        Account by = account(person);
        if (stale(form, edition)) {
            return changedSince(edition);
        }
        if (form.finding().isEmpty()) {
            return again(
                    edition,
                    by,
                    form,
                    new DecisionError("Select each finding that you have looked at and accept.", "findings"));
        }
        if (review.acknowledged(edition, by).containsAll(form.finding())) {
            return told(edition, Notice.already("You have acknowledged what you selected."), next);
        }
        return answer(review.acknowledge(edition, by, form.finding()), edition, by, form, next);
    }

    @PostMapping("/approve")
    ModelAndView approve(
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
        if (stale(form, edition)) {
            return changedSince(edition);
        }
        Optional<Decision.Refused> objection = review.objectionToApproval(edition, by);
        if (objection.isPresent()) {
            return again(edition, by, form, DecisionError.of(objection.get()));
        }
        return form.confirmed()
                ? answer(review.approve(edition, by, Set.of()), edition, by, form, next)
                : confirm(confirmations.ofApproval(edition), edition, form);
    }

    @PostMapping("/return")
    ModelAndView sendBack(
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
        return stale(form, edition)
                ? changedSince(edition)
                : answer(review.sendBack(edition, by, form.reason()), edition, by, form, next);
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
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
        if (stale(form, edition)) {
            return changedSince(edition);
        }
        Optional<Decision.Refused> objection = review.objectionToWithdrawal(edition, by, form.reason());
        if (objection.isPresent()) {
            return again(edition, by, form, DecisionError.of(objection.get()));
        }
        return form.confirmed()
                ? answer(review.withdraw(edition, by, form.reason()), edition, by, form, next)
                : confirm(confirmations.ofWithdrawal(edition), edition, form);
    }

    private ModelAndView answer(
            Decision decision, Edition edition, Account by, DecisionForm form, RedirectAttributes next) {
        return switch (decision) {
            case Decision.Published published -> told(edition, Notice.of(published), next);
            case Decision.AwaitsAnother awaits -> told(edition, Notice.of(awaits), next);
            case Decision.Acknowledged acknowledged -> told(edition, Notice.of(acknowledged), next);
            case Decision.Returned returned -> told(edition, Notice.of(returned), next);
            case Decision.Withdrawn withdrawn -> told(edition, Notice.of(withdrawn), next);
            // Of a status that was right a moment ago: somebody was faster.
            case Decision.Refused refused ->
                refused.refusal() == Refusal.WRONG_STATUS
                        ? changedSince(edition)
                        : again(edition, by, form, DecisionError.of(refused));
        };
    }

    private ModelAndView told(Edition edition, Notice notice, RedirectAttributes next) {
        next.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + EditionPath.decisionOn(edition));
    }

    /** The page once more, with what was typed. */
    private ModelAndView again(Edition edition, Account by, DecisionForm form, DecisionError error) {
        return new ModelAndView(
                "console/decision",
                Map.of("decision", views.of(edition, by), "form", form, "error", error),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView confirm(Confirmation confirmation, Edition edition, DecisionForm form) {
        return new ModelAndView(
                "console/confirm",
                Map.of("confirmation", confirmation, "form", form, "back", EditionPath.decisionOn(edition)));
    }

    private ModelAndView changedSince(Edition seen) {
        Edition edition = editions.at(seen.key().month().toString(), Integer.toString(seen.requireNumber()));
        return new ModelAndView(
                "console/decision-stale",
                Map.of(
                        "name", Wording.edition(edition),
                        "status", edition.status().words(),
                        "address", EditionPath.decisionOn(edition),
                        "newest", views.newest(edition).map(EditionPath::of).orElse("")),
                HttpStatus.CONFLICT);
    }

    private boolean stale(DecisionForm form, Edition edition) {
        return !form.seen().equals(views.seen(edition));
    }

    private Account account(Principal person) {
        return accounts.find(person.getName()).orElseThrow();
    }
}
