package org.twelvemonth.console.edition;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.twelvemonth.console.page.SealedEditions;
import org.twelvemonth.edition.Edition;

/** An edition, to be understood in a minute. */
@Controller
class EditionPage {
    private final SealedEditions sealed;
    private final EditionOverview overview;
    private final SealedFigures figures;

    EditionPage(SealedEditions sealed, EditionOverview overview, SealedFigures figures) {
        this.sealed = sealed;
        this.overview = overview;
        this.figures = figures;
    }

    @GetMapping("/editions/{month}/{number}")
    String edition(
            @PathVariable String month,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            Model model) {
        Edition edition = sealed.at(month, number);
        model.addAttribute("edition", overview.view(edition));
        figures.of(edition)
                .ifPresentOrElse(
                        its -> model.addAttribute("contents", overview.contents(edition, its, q, sort)),
                        () -> model.addAttribute("noContents", figures.whyNone(edition)));
        return "console/edition";
    }
}
