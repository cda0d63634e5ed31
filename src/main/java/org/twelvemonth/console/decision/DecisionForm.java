package org.twelvemonth.console.decision;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.twelvemonth.console.page.KeptForm;
import org.twelvemonth.review.AfterWithdrawal;

/**
 * What a person sends to decide.
 *
 * @param seen what the page said of the edition, see {@link DecisionViews#seen}
 * @param finding ids of findings to acknowledge
 * @param reason to return or to withdraw
 * @param confirmed whether they have been told what will happen, and still want it
 * @param nothing whether a withdrawal is to leave nothing public
 */
record DecisionForm(String seen, Set<String> finding, String reason, Boolean confirmed, Boolean nothing) {
    /** Nothing was sent. */
    static final DecisionForm EMPTY = new DecisionForm(null, null, null, null, null);

    private static final String NAME = "form";

    /** What was not sent is empty. */
    DecisionForm(
            @Nullable String seen,
            @Nullable Set<String> finding,
            @Nullable String reason,
            @Nullable Boolean confirmed,
            @Nullable Boolean nothing) {
        this.seen = seen == null ? "" : seen;
        this.finding = finding == null ? Set.of() : Set.copyOf(finding);
        // Browsers send CR LF, which would count twice in the longest reason.
        this.reason = reason == null ? "" : reason.replace("\r\n", "\n");
        this.confirmed = confirmed != null && confirmed;
        this.nothing = nothing != null && nothing;
    }

    /** What the public is to read after a withdrawal. */
    AfterWithdrawal after() {
        return nothing ? AfterWithdrawal.NOTHING : AfterWithdrawal.PUBLICATION_BEFORE;
    }

    /** Puts what was typed before into the page: before a refusal, or before the session ended. */
    static void fillIn(Model model) {
        if (!model.containsAttribute(NAME)) {
            model.addAttribute(NAME, KeptForm.in(model).map(DecisionForm::of).orElse(EMPTY));
        }
    }

    private static DecisionForm of(KeptForm kept) {
        return new DecisionForm(
                null,
                Set.copyOf(kept.values("finding")),
                kept.value("reason"),
                null,
                !kept.values("nothing").isEmpty());
    }
}
