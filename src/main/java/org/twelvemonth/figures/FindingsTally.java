package org.twelvemonth.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts findings by rule. Of those on records it keeps the first of each rule; of the general ones, which grow with
 * countries and not with records, all.
 */
final class FindingsTally {
    private final Map<Rule, List<Finding>> first = new EnumMap<>(Rule.class);
    private final List<Finding> general = new ArrayList<>();
    private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);

    /** Adds a finding that belongs to no single record. */
    void add(Finding finding) {
        general.add(finding);
        addOfRecord(finding);
    }

    /** Adds a finding of one record, which has it too. */
    void addOfRecord(Finding finding) {
        counts.merge(finding.rule(), 1, Integer::sum);
        List<Finding> kept = first.computeIfAbsent(finding.rule(), rule -> new ArrayList<>());
        if (kept.size() < Figures.RuleFindings.SHOWN) {
            kept.add(finding);
        }
    }

    /** All findings that belong to no single record, in the order in which they were added. */
    List<Finding> general() {
        return List.copyOf(general);
    }

    Map<Rule, Figures.RuleFindings> byRule() {
        Map<Rule, Figures.RuleFindings> byRule = new EnumMap<>(Rule.class);
        counts.forEach((rule, count) ->
                byRule.put(rule, new Figures.RuleFindings(count, List.copyOf(first.getOrDefault(rule, List.of())))));
        return Collections.unmodifiableMap(byRule);
    }
}
