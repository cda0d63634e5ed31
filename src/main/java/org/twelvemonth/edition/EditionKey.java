package org.twelvemonth.edition;

import org.twelvemonth.period.ReportingMonth;

/**
 * What an edition follows from; the same key is the same edition.
 *
 * @param month the reporting month
 * @param inputs digest of the record files, the mapping and the configuration that shapes the report
 * @param baseline digest of the published lists that it is compared with, "none" when there is none: the one last published
 *     for an earlier month, and the one live for the same month when it was built
 * @param version the version of the software
 */
public record EditionKey(ReportingMonth month, String inputs, String baseline, String version) {}
