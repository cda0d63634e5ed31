package org.twelvemonth.console.page;

import java.nio.file.Path;
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
        return editions.all().stream()
                .filter(edition -> edition.status().sealed())
                .filter(edition -> edition.key().month().toString().equals(month))
                .filter(edition -> Integer.toString(edition.requireNumber()).equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no such edition."));
    }

    /** Its folder, which may have been removed since. */
    public Path folder(Edition edition) {
        return EditionFolder.sealed(workplace.output(), edition);
    }
}
