package org.twelvemonth.console.record;

import java.util.List;

/**
 * An engagement of the window that is kept back.
 *
 * @param record the record
 * @param countries its countries
 */
record KeptRecord(RecordRow record, List<NamedCountry> countries) {}
