package org.twelvemonth.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.edition.Editions;

/** Which edition a command means: {@code 2026-10/edition-1}, or a month alone. */
record EditionChoice(String month, Optional<Integer> number) {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2})(?:/edition-(\\d{1,9}))?/?");

    static EditionChoice parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new UsageException(
                    "\"" + text
                            + "\" names no edition. Write the month, such as 2026-10, or the edition, such as 2026-10/edition-1.");
        }
        return new EditionChoice(
                form.group(1), Optional.ofNullable(form.group(2)).map(Integer::valueOf));
    }

    /** The one that is named; of a month alone, the newest. */
    Edition newest(Editions editions) {
        return sealed(editions).stream()
                .max(Comparator.comparingInt(Edition::requireNumber))
                .orElseThrow(this::unknown);
    }

    /** The one that is named; of a month alone, the one that is published, else the newest. */
    Edition published(Editions editions) {
        return sealed(editions).stream()
                .filter(edition -> number.isPresent() || edition.status() == EditionStatus.PUBLISHED)
                .findFirst()
                .orElseGet(() -> newest(editions));
    }

    private List<Edition> sealed(Editions editions) {
        return editions.all().stream()
                .filter(edition -> edition.status().sealed())
                .filter(edition -> edition.key().month().toString().equals(month))
                .filter(edition -> number.isEmpty() || number.get() == edition.requireNumber())
                .toList();
    }

    private UsageException unknown() {
        return new UsageException("There is no edition " + month
                + number.map(given -> "/edition-" + given).orElse("")
                + ". \"twelvemonth editions\" lists those that there are.");
    }
}
