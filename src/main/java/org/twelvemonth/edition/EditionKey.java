package org.twelvemonth.edition;

import org.twelvemonth.period.ReportingMonth;

/**
 * What an edition follows from; the same key is the same edition.
 *
 * @param month the reporting month
 * @param inputs digest of the record files, the mapping and the configuration that shapes the report
 * @param baseline digest of the list last published for an earlier month, "none" when there is none
 * @param version the version of the software
 */
public record EditionKey(ReportingMonth month, String inputs, String baseline, String version) {}
