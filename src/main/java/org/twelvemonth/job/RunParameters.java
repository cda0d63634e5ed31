package org.twelvemonth.job;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.twelvemonth.edition.EditionKey;
import org.twelvemonth.period.ReportingMonth;

/** The parameters of an execution, which tell the history what was asked for. Those of earlier versions lack some. */
final class RunParameters {
    static final String MONTH = "month";
    static final String EDITION = "edition";

    private static final String INPUTS = "inputs";
    private static final String BASELINE = "baseline";
    private static final String VERSION = "version";
    private static final String REQUESTED_BY = "requestedBy";
    private static final String TRIGGER = "trigger";
    private static final String BEGUN = "begun";
    private static final String MAX_REJECTED_PERCENT = "maxRejectedPercent";
    private static final String SHRINKAGE = "shrinkage";
    private static final String REASON = "reason";

    private RunParameters() {}

    /** What makes an instance. */
    static void identify(EditionKey key, JobParametersBuilder parameters) {
        parameters
                .addString(MONTH, key.month().toString())
                .addString(INPUTS, key.inputs())
                .addString(BASELINE, key.baseline())
                .addString(VERSION, key.version());
    }

    /** What else the history shows; it does not identify the instance. */
    static void describe(RunRequest request, Instant begun, JobParametersBuilder parameters) {
        parameters
                .addString(REQUESTED_BY, request.requestedBy(), false)
                .addString(TRIGGER, request.trigger(), false)
                .addString(BEGUN, begun.toString(), false)
                .addString(MAX_REJECTED_PERCENT, Double.toString(request.maxRejectedPercent()), false)
                .addString(SHRINKAGE, request.shrinkage().name(), false);
        if (!request.reason().isEmpty()) {
            parameters.addString(REASON, request.reason(), false);
        }
    }

    static RunRequest request(Map<String, String> values) {
        return new RunRequest(
                ReportingMonth.parse(values.getOrDefault(MONTH, "")),
                Double.parseDouble(values.getOrDefault(
                        MAX_REJECTED_PERCENT, Double.toString(RunRequest.DEFAULT_MAX_REJECTED_PERCENT))),
                Shrinkage.valueOf(values.getOrDefault(SHRINKAGE, Shrinkage.REFUSE.name())),
                values.getOrDefault(REQUESTED_BY, ""),
                values.getOrDefault(TRIGGER, ""),
                values.getOrDefault(REASON, ""));
    }

    static @Nullable Instant begun(Map<String, String> values) {
        String begun = values.get(BEGUN);
        return begun == null ? null : Instant.parse(begun);
    }

    /** What the run's edition follows from; null for a run whose job did not start. */
    static @Nullable EditionKey key(Map<String, String> values) {
        return values.containsKey(INPUTS)
                ? new EditionKey(
                        ReportingMonth.parse(values.getOrDefault(MONTH, "")),
                        values.getOrDefault(INPUTS, ""),
                        values.getOrDefault(BASELINE, ""),
                        values.getOrDefault(VERSION, ""))
                : null;
    }
}
