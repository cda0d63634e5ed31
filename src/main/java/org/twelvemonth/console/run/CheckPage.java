package org.twelvemonth.console.run;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twelvemonth.console.page.RejectionKinds;
import org.twelvemonth.job.RejectedRows;

/** What the record files would give, before a run. */
@Controller
class CheckPage {
    private final RunDesk desk;
    private final RecordChecks checks;
    private final RejectedRows rejectedRows;

    CheckPage(RunDesk desk, RecordChecks checks, RejectedRows rejectedRows) {
        this.desk = desk;
        this.checks = checks;
        this.rejectedRows = rejectedRows;
    }

    @PostMapping("/run/check")
    String check(Principal operator, RedirectAttributes next) {
        Optional<String> refusal = desk.check(operator.getName());
        refusal.ifPresent(sentence -> next.addFlashAttribute("error", sentence));
        return "redirect:/run/check";
    }

    @GetMapping("/run/check")
    String page(@RequestParam Optional<String> still, Model model) throws IOException {
        Optional<Long> rows = checks.rowsRead();
        Optional<CheckResult> last = checks.last();
        model.addAttribute("rowsRead", rows.orElse(null));
        model.addAttribute("refreshes", desk.checking() && still.isEmpty());
        model.addAttribute("checking", desk.checking());
        model.addAttribute("check", last.orElse(null));
        model.addAttribute("kinds", last.isPresent() ? kinds().orElse(null) : null);
        return "console/check";
    }

    private Optional<RejectionKinds> kinds() throws IOException {
        Optional<Path> file = rejectedRows.ofCheck();
        try {
            return file.isPresent() ? Optional.of(RejectionKinds.in(file.get())) : Optional.empty();
        } catch (NoSuchFileException e) {
            // The next check has begun meanwhile.
            return Optional.empty();
        }
    }
}
