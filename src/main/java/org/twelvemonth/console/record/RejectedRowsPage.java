package org.twelvemonth.console.record;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.twelvemonth.console.page.NotFoundException;
import org.twelvemonth.console.page.Wording;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.intake.register.RejectedRecordsFile;
import org.twelvemonth.job.RejectedRows;
import org.twelvemonth.job.RunHistory;

/** The rejected rows of a refused run, and those of the last check: to be looked at and to be saved. */
@Controller
class RejectedRowsPage {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String CHECK = "check";

    private final RunHistory history;
    private final RejectedRows rejectedRows;

    RejectedRowsPage(RunHistory history, RejectedRows rejectedRows) {
        this.history = history;
        this.rejectedRows = rejectedRows;
    }

    /**
     * What the rows belong to.
     *
     * @param title the run, or the check, as a heading names it
     * @param address its page
     * @param fileName what the file is called once it is saved
     */
    record Subject(String title, String address, String fileName, Optional<Path> file) {}

    @GetMapping("/run/{id}/rejected")
    String rejected(@PathVariable String id, @RequestParam Map<String, String> parameters, Model model)
            throws IOException {
        Subject subject = subject(id);
        ListQuery query = ListQuery.of(parameters, "reason", List.of("reference", "source", "column"));
        Listed<RejectedLine> rejected = new Listed<>(query, order(query));
        try {
            RejectedRecordsFile.read(file(subject), line -> add(rejected, new RejectedLine(line)));
        } catch (NoSuchFileException e) {
            throw gone();
        }
        model.addAttribute("subject", subject);
        model.addAttribute("rejected", rejected);
        return "console/run-rejected";
    }

    @GetMapping("/run/{id}/rejected-records.csv")
    ResponseEntity<Resource> download(@PathVariable String id) {
        Subject subject = subject(id);
        ContentDisposition toBeSaved =
                ContentDisposition.attachment().filename(subject.fileName()).build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, toBeSaved.toString())
                .body(new FileSystemResource(file(subject)));
    }

    private Subject subject(String id) {
        if (id.equals(CHECK)) {
            return new Subject(
                    "Check of the record files",
                    "/run/check",
                    "check-" + RejectedRecordsFile.FILE_NAME,
                    rejectedRows.ofCheck());
        }
        RunHistory.Run run = (id.matches("\\d{1,18}")
                        ? history.find(Long.parseLong(id))
                        : Optional.<RunHistory.Run>empty())
                .filter(found -> found.outcome().refused())
                .orElseThrow(() -> new NotFoundException("There is no such refused run."));
        return new Subject(
                "Run for " + Wording.month(run.month()) + ", " + Wording.begun(run),
                "/run/" + run.id(),
                run.month() + "-run-" + run.id() + "-" + RejectedRecordsFile.FILE_NAME,
                rejectedRows.of(run));
    }

    private static Path file(Subject subject) {
        return subject.file().orElseThrow(RejectedRowsPage::gone);
    }

    private static NotFoundException gone() {
        return new NotFoundException(
                "The rejected rows are not kept any more: a later run or check took their place, or their"
                        + " time was over.");
    }

    private static void add(Listed<RejectedLine> rejected, RejectedLine line) {
        rejected.add(
                line,
                List.of(line.reason()),
                Stream.of(
                        line.source(),
                        line.reference(),
                        line.column(),
                        line.value(),
                        line.expected(),
                        line.remedy(),
                        line.cells()));
    }

    private static Comparator<? super RejectedLine> order(ListQuery query) {
        Comparator<SourceLine> inFiles = comparing(SourceLine::file).thenComparingLong(SourceLine::line);
        return switch (query.column()) {
            case "reference" -> comparing(RejectedLine::reference);
            case "source" -> comparing(problem -> problem.line().source(), inFiles);
            case "column" -> comparing(RejectedLine::column);
            default -> Listed.AS_READ;
        };
    }
}
