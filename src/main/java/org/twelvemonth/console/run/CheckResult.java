package org.twelvemonth.console.run;

import java.time.Instant;
import java.util.List;

/**
 * What a check has found.
 *
 * @param at when it ended
 * @param askedBy who asked for it
 * @param accepted how many rows are engagement records
 * @param rejected how many rows are not
 * @param notUnderstood names that are no country's: what records say
 * @param moreNames whether there are more such names than are kept
 * @param problem why the files were not read to their end, sentences without anything from a record; empty when they were
 */
record CheckResult(
        Instant at,
        String askedBy,
        List<CheckFound.FileRows> files,
        long accepted,
        long rejected,
        List<String> notices,
        List<CheckFound.UnknownName> notUnderstood,
        boolean moreNames,
        String problem) {

    CheckResult(Instant at, String askedBy, CheckFound found, String problem) {
        this(
                at,
                askedBy,
                found.files(),
                found.accepted(),
                found.rows() - found.accepted(),
                found.notices(),
                found.notUnderstood(),
                found.hasMoreNames(),
                problem);
    }
}
