package org.twelvemonth.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts findings by rule and keeps the first of each. */
final class FindingsTally {
    private final Map<Rule, List<Finding>> first = new EnumMap<>(Rule.class);
    private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);

    void add(Finding finding) {
        counts.merge(finding.rule(), 1, Integer::sum);
        List<Finding> kept = first.computeIfAbsent(finding.rule(), rule -> new ArrayList<>());
        if (kept.size() < Figures.RuleFindings.SHOWN) {
            kept.add(finding);
        }
    }

    Map<Rule, Figures.RuleFindings> byRule() {
        Map<Rule, Figures.RuleFindings> byRule = new EnumMap<>(Rule.class);
        counts.forEach((rule, count) ->
                byRule.put(rule, new Figures.RuleFindings(count, List.copyOf(first.getOrDefault(rule, List.of())))));
        return Collections.unmodifiableMap(byRule);
    }
}
