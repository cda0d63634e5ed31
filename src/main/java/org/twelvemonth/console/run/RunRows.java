package org.twelvemonth.console.run;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twelvemonth.console.page.EditionPath;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionKey;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.job.RunHistory;

/** The history of runs, in words, with the editions that they gave. */
@Component
class RunRows {
    /** How many runs stand on a page. */
    static final int PER_PAGE = 50;

    private final RunHistory history;
    private final Editions editions;
    private final LiveProgress progress;

    RunRows(RunHistory history, Editions editions, LiveProgress progress) {
        this.history = history;
        this.editions = editions;
        this.progress = progress;
    }

    /**
     * A page of the history.
     *
     * @param rows the runs, newest first
     * @param number which page it is, from 1
     * @param pages how many there are
     * @param count how many runs there are
     */
    record Page(List<RunRow> rows, int number, int pages, int count) {}

    /** The page of that number, or the nearest that there is. */
    Page page(int asked) {
        int count = history.count();
        int pages = Math.max(1, Math.ceilDiv(count, PER_PAGE));
        int number = Math.clamp(asked, 1, pages);
        return new Page(rows(history.newest(PER_PAGE, (number - 1) * PER_PAGE)), number, pages, count);
    }

    RunRow row(RunHistory.Run run) {
        return rows(List.of(run)).getFirst();
    }

    private List<RunRow> rows(List<RunHistory.Run> runs) {
        List<Edition> sealed = editions.all().stream()
                .filter(edition -> edition.status().sealed())
                .toList();
        Map<EditionKey, Edition> byKey = sealed.stream().collect(toMap(Edition::key, edition -> edition));
        Map<String, Edition> byName = sealed.stream().collect(toMap(Edition::name, edition -> edition));
        boolean atWork = progress.atWork().isPresent();
        return runs.stream()
                .map(run -> RunRow.of(run, atWork, edition(run, byKey, byName)))
                .toList();
    }

    private static String edition(RunHistory.Run run, Map<EditionKey, Edition> byKey, Map<String, Edition> byName) {
        Optional<Edition> edition = switch (run.outcome()) {
            case SEALED -> Optional.ofNullable(run.key()).map(byKey::get);
            case ALREADY_THERE -> Optional.ofNullable(byName.get(run.edition()));
            default -> Optional.empty();
        };
        return edition.map(EditionPath::of).orElse("");
    }
}
