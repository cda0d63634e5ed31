package org.twelvemonth.figures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.twelvemonth.period.ReportingMonth;

/**
 * A published list that an edition is compared with, and how long its countries were supported. Internal.
 *
 * @param month the month it was published for
 * @param supportedUntil for each country then listed, by code, the last day (inclusive) of the engagements that supported
 *     it; empty when one of them was open-ended
 */
public record PublishedBaseline(ReportingMonth month, SortedMap<String, Optional<LocalDate>> supportedUntil) {
    public PublishedBaseline {
        supportedUntil = new TreeMap<>(supportedUntil);
    }
}
