package org.twelvemonth.console.run;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twelvemonth.console.page.Wording;
import org.twelvemonth.period.ReportingMonth;

/** The run at work, how the last one ended, the form that starts one, and all runs before. */
@Controller
class RunPage {
    private static final int MONTHS = 24;

    private final RunDesk desk;
    private final LiveProgress progress;
    private final RunRows rows;
    private final InstantSource clock;

    RunPage(RunDesk desk, LiveProgress progress, RunRows rows, InstantSource clock) {
        this.desk = desk;
        this.progress = progress;
        this.rows = rows;
        this.clock = clock;
    }

    /** A month of the form's list. */
    record Choice(String value, String words, boolean selected) {}

    @GetMapping("/run")
    String page(
            @RequestParam Optional<String> still,
            @RequestParam Optional<String> month,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        model.addAttribute("history", rows.page(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1));
        RunForm form = month.flatMap(this::offered).map(RunForm::of).orElseGet(() -> RunForm.of(lastComplete()));
        return page(still.isEmpty(), form, List.of(), model);
    }

    /** The part of the page that changes while a run is at work. */
    @GetMapping("/run/progress")
    String progress(Model model) {
        show(model);
        return "console/run :: progress";
    }

    @PostMapping("/run")
    String start(RunForm form, Principal operator, HttpServletResponse response, Model model) {
        Optional<ReportingMonth> month = offered(form.month());
        List<RunForm.Problem> problems = form.problems();
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (month.isEmpty()) {
            status = HttpStatus.CONFLICT;
            problems = List.of(new RunForm.Problem("Select a month of the list. Nothing was started.", "month"));
        } else if (problems.isEmpty()) {
            Optional<String> refusal = desk.start(form.request(month.get(), operator.getName()));
            if (refusal.isEmpty()) {
                return "redirect:/run";
            }
            status = HttpStatus.CONFLICT;
            problems = List.of(new RunForm.Problem(refusal.get(), ""));
        }
        response.setStatus(status.value());
        model.addAttribute("history", rows.page(1));
        return page(false, form, problems, model);
    }

    private String page(boolean refreshes, RunForm form, List<RunForm.Problem> problems, Model model) {
        show(model);
        model.addAttribute(
                "months",
                months().map(offered -> new Choice(
                                offered.toString(),
                                Wording.month(offered),
                                offered.toString().equals(form.month())))
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("error", problems.isEmpty() ? null : problems);
        model.addAttribute("refreshes", refreshes && atWork());
        return "console/run";
    }

    private void show(Model model) {
        model.addAttribute("atWork", atWork());
        model.addAttribute("checking", desk.checking());
        model.addAttribute(
                "run",
                progress.atWork().map(run -> RunView.of(run, clock.instant())).orElse(null));
        model.addAttribute("outcome", progress.last().map(OutcomeView::of).orElse(null));
        model.addAttribute(
                "endedAt",
                progress.last().map(ended -> Wording.time(ended.at())).orElse(null));
    }

    private Optional<ReportingMonth> offered(String month) {
        return months().filter(offered -> offered.toString().equals(month)).findFirst();
    }

    private ReportingMonth lastComplete() {
        return ReportingMonth.lastComplete(clock);
    }

    private boolean atWork() {
        return desk.taken() || progress.atWork().isPresent();
    }

    private Stream<ReportingMonth> months() {
        return Stream.iterate(
                        lastComplete(),
                        month -> new ReportingMonth(month.value().minusMonths(1)))
                .limit(MONTHS);
    }
}
