package org.twelvemonth.console.trail;

import java.util.List;
import org.twelvemonth.audit.AuditCheck;

/**
 * What the check of the chain found, in words.
 *
 * @param problems a sentence for each place that is not as it was written; empty when all is well
 * @param acknowledged what was found earlier, and somebody has looked into, a sentence for each
 */
record AuditCheckView(String sentence, List<String> problems, List<String> acknowledged) {

    static AuditCheckView of(AuditCheck.Result result) {
        return new AuditCheckView(
                result.problems().isEmpty()
                        ? result.whole()
                        : "The audit trail is not as it was written. Keep the data folder as it is for whoever looks into"
                                + " it, and compare it with a backup.",
                result.problems(),
                result.acknowledged());
    }
}
