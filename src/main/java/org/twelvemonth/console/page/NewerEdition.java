package org.twelvemonth.console.page;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives the pages of an edition a link to the newest edition of the same month as {@code newer}. */
@ControllerAdvice
public class NewerEdition {
    private final SealedEditions editions;

    NewerEdition(SealedEditions editions) {
        this.editions = editions;
    }

    /** The newest edition of the month; null for that edition itself, and for pages that belong to no edition. */
    @ModelAttribute("newer")
    public @Nullable EditionPath newer(
            @PathVariable(required = false) @Nullable String month,
            @PathVariable(required = false) @Nullable String number) {
        return month == null || number == null
                ? null
                : editions.newerThan(editions.at(month, number))
                        .map(EditionPath::new)
                        .orElse(null);
    }
}
