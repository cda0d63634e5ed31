package org.twelvemonth.console.run;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.twelvemonth.console.page.NotFoundException;
import org.twelvemonth.console.page.RejectionKinds;
import org.twelvemonth.job.RejectedRows;
import org.twelvemonth.job.RunHistory;

/** One run of the history: how it ended and, where it was refused, what was. */
@Controller
class RunDetailPage {
    private final RunHistory history;
    private final RunRows rows;
    private final RejectedRows rejectedRows;

    RunDetailPage(RunHistory history, RunRows rows, RejectedRows rejectedRows) {
        this.history = history;
        this.rows = rows;
        this.rejectedRows = rejectedRows;
    }

    @GetMapping("/run/{id}")
    String run(@PathVariable String id, Model model) throws IOException {
        RunHistory.Run run = (id.matches("\\d{1,18}")
                        ? history.find(Long.parseLong(id))
                        : Optional.<RunHistory.Run>empty())
                .orElseThrow(() -> new NotFoundException("There is no such run."));
        model.addAttribute("run", rows.row(run));
        model.addAttribute("outcome", run.outcome());
        model.addAttribute("month", run.month().toString());
        model.addAttribute("kinds", kinds(run).orElse(null));
        return "console/run-detail";
    }

    private Optional<RejectionKinds> kinds(RunHistory.Run run) throws IOException {
        Optional<Path> file = run.outcome().refused() ? rejectedRows.of(run) : Optional.empty();
        try {
            return file.isPresent() ? Optional.of(RejectionKinds.in(file.get())) : Optional.empty();
        } catch (NoSuchFileException e) {
            // A run of the month has ended with an edition meanwhile.
            return Optional.empty();
        }
    }
}
