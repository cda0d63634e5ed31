package org.twelvemonth.console.edition;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in: every month with its editions. */
@Controller
class MonthsPage {
    private final MonthsOverview overview;

    MonthsPage(MonthsOverview overview) {
        this.overview = overview;
    }

    @GetMapping("/")
    String months(Model model) {
        model.addAttribute("months", overview.view());
        return "console/months";
    }
}
