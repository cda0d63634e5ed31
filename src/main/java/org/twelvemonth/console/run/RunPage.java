package org.twelvemonth.console.run;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twelvemonth.console.page.Wording;
import org.twelvemonth.job.RunRequest;
import org.twelvemonth.job.Shrinkage;
import org.twelvemonth.period.ReportingMonth;

/** The run at work, how the last one ended, and the form that starts one. */
@Controller
class RunPage {
    private static final int MONTHS = 24;

    private final RunDesk desk;
    private final LiveProgress progress;
    private final InstantSource clock;

    RunPage(RunDesk desk, LiveProgress progress, InstantSource clock) {
        this.desk = desk;
        this.progress = progress;
        this.clock = clock;
    }

    /** A month of the form's list. */
    record Choice(String value, String words, boolean selected) {}

    @GetMapping("/run")
    String page(@RequestParam Optional<String> still, Model model) {
        return page(still.isEmpty(), ReportingMonth.lastComplete(clock).toString(), false, model);
    }

    /** The part of the page that changes while a run is at work. */
    @GetMapping("/run/progress")
    String progress(Model model) {
        show(model);
        return "console/run :: progress";
    }

    @PostMapping("/run")
    String start(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "false") boolean acceptShrinkage,
            Principal operator,
            HttpServletResponse response,
            Model model) {
        Optional<String> refusal = months().filter(offered -> offered.toString().equals(month))
                .findFirst()
                .map(offered -> desk.start(new RunRequest(
                        offered,
                        RunRequest.DEFAULT_MAX_REJECTED_PERCENT,
                        acceptShrinkage ? Shrinkage.ACCEPT : Shrinkage.REFUSE,
                        operator.getName(),
                        "console")))
                .orElse(Optional.of("Select a month of the list. Nothing was started."));
        if (refusal.isEmpty()) {
            return "redirect:/run";
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("error", refusal.get());
        return page(false, month, acceptShrinkage, model);
    }

    private String page(boolean refreshes, String month, boolean acceptShrinkage, Model model) {
        show(model);
        model.addAttribute(
                "months",
                months().map(offered -> new Choice(
                                offered.toString(),
                                Wording.month(offered),
                                offered.toString().equals(month)))
                        .toList());
        model.addAttribute("acceptShrinkage", acceptShrinkage);
        model.addAttribute("refreshes", refreshes && atWork());
        return "console/run";
    }

    private void show(Model model) {
        model.addAttribute("atWork", atWork());
        model.addAttribute(
                "run",
                progress.atWork().map(run -> RunView.of(run, clock.instant())).orElse(null));
        model.addAttribute("outcome", progress.last().map(OutcomeView::of).orElse(null));
        model.addAttribute(
                "endedAt",
                progress.last().map(ended -> Wording.time(ended.at())).orElse(null));
    }

    private boolean atWork() {
        return desk.taken() || progress.atWork().isPresent();
    }

    private Stream<ReportingMonth> months() {
        return Stream.iterate(
                        ReportingMonth.lastComplete(clock),
                        month -> new ReportingMonth(month.value().minusMonths(1)))
                .limit(MONTHS);
    }
}
