package org.twelvemonth.console.edition;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.twelvemonth.console.page.EditionPath;
import org.twelvemonth.console.page.SealedEditions;

/** Shortened addresses, as people type them: they lead to the page that is meant. */
@Controller
class EditionAddresses {
    private final SealedEditions sealed;

    EditionAddresses(SealedEditions sealed) {
        this.sealed = sealed;
    }

    @GetMapping("/editions")
    String months() {
        return "redirect:/";
    }

    /** The newest edition of the month. */
    @GetMapping("/editions/{month}")
    String newest(@PathVariable String month) {
        return "redirect:" + EditionPath.of(sealed.newestAt(month));
    }
}
