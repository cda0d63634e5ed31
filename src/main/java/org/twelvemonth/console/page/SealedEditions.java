package org.twelvemonth.console.page;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.job.Workplace;

/** The editions that pages are about, by their addresses. */
@Component
public class SealedEditions {
    private final Editions editions;
    private final Workplace workplace;

    SealedEditions(Editions editions, Workplace workplace) {
        this.editions = editions;
        this.workplace = workplace;
    }

    /**
     * The edition of an address such as {@code /editions/2026-10/1}.
     *
     * @throws NotFoundException when there is none, whatever the address has for a month and a number
     */
    public Edition at(String month, String number) {
        return of(month)
                .filter(edition -> Integer.toString(edition.requireNumber()).equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(newestOf(month)
                        .map(newest ->
                                "There is no such edition. The newest of its month is " + Wording.edition(newest) + ".")
                        .orElseGet(this::noEditionOfTheMonth)));
    }

    /**
     * The newest edition of an address such as {@code /editions/2026-10}.
     *
     * @throws NotFoundException when there is none, whatever the address has for a month
     */
    public Edition newestAt(String month) {
        return newestOf(month).orElseThrow(() -> new NotFoundException(noEditionOfTheMonth()));
    }

    /** The newest edition of the same month; empty if this is the newest. */
    public Optional<Edition> newerThan(Edition edition) {
        return newestOf(edition.key().month().toString())
                .filter(newest -> newest.requireNumber() > edition.requireNumber());
    }

    private Optional<Edition> newestOf(String month) {
        return of(month).max(Comparator.comparingInt(Edition::requireNumber));
    }

    private Stream<Edition> of(String month) {
        return sealed().filter(edition -> edition.key().month().toString().equals(month));
    }

    private Stream<Edition> sealed() {
        return editions.all().stream().filter(edition -> edition.status().sealed());
    }

    private String noEditionOfTheMonth() {
        return sealed().max(Comparator.comparing(
                                (Edition edition) -> edition.key().month().value())
                        .thenComparingInt(Edition::requireNumber))
                .map(newest ->
                        "There is no edition of this month. The newest of all is " + Wording.edition(newest) + ".")
                .orElse("There is no edition yet.");
    }

    /** Its folder, which may have been removed since. */
    public Path folder(Edition edition) {
        return EditionFolder.sealed(workplace.output(), edition);
    }
}
