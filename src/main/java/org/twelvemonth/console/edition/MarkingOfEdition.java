package org.twelvemonth.console.edition;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.twelvemonth.console.page.SealedEditions;

/** Gives the pages of an edition's records the highest marking of its rows as {@code marking}: they show those rows. */
@ControllerAdvice("org.twelvemonth.console.record")
class MarkingOfEdition {
    private final SealedEditions editions;
    private final SealedFigures figures;

    MarkingOfEdition(SealedEditions editions, SealedFigures figures) {
        this.editions = editions;
        this.figures = figures;
    }

    /** The marking as it is printed; null for a page that belongs to no edition, and where the edition's figures are gone. */
    @ModelAttribute("marking")
    @Nullable
    String marking(
            @PathVariable(required = false) @Nullable String month,
            @PathVariable(required = false) @Nullable String number) {
        return month == null || number == null
                ? null
                : figures.of(editions.at(month, number))
                        .map(its -> its.marking().text())
                        .orElse(null);
    }
}
