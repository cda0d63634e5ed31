package org.twelvemonth.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.twelvemonth.edition.Editions;

/** The way in: every month with its editions. */
@Controller
class MonthsPage {
    private final Editions editions;

    MonthsPage(Editions editions) {
        this.editions = editions;
    }

    @GetMapping("/")
    String months(Model model) {
        model.addAttribute("editions", editions.all());
        return "console/months";
    }
}
