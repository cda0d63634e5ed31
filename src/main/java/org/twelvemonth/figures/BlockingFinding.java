package org.twelvemonth.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.twelvemonth.intake.SourceLine;

/**
 * What a person must acknowledge before the edition can be approved: one finding, or the rest of a rule together.
 *
 * @param id twelve hexadecimal digits, a hash of the rest: the same finding has the same in every edition, and it tells
 *     nothing of the record
 * @param rule the rule that found it
 * @param subject the reference or the country; empty when a row has none, or for what is no longer told one by one
 * @param detail what was found, a sentence; confidential
 * @param sources the rows concerned; may be empty
 * @param count how many findings it stands for, at least 1
 */
public record BlockingFinding(
        String id, Rule rule, String subject, String detail, List<SourceLine> sources, int count) {
    private static final int ID_LENGTH = 12;

    /** A file of a version that did not write the count gives none: such a finding counts once. */
    public BlockingFinding {
        count = Math.max(1, count);
    }

    /**
     * All of an edition, in the order of the rules. Of a rule that found more than {@link Figures.RuleFindings#SHOWN}, the
     * last one stands for the rest: whoever acknowledges it has looked them up in the workbook. Together they stand for
     * {@link Figures#blockingFindings}.
     */
    public static List<BlockingFinding> of(Figures figures) {
        Map<String, BlockingFinding> byId = new LinkedHashMap<>();
        Stream.of(Rule.values())
                .filter(Rule::blocking)
                .flatMap(rule -> of(rule, figures.findingsOf(rule)))
                .forEach(finding -> byId.merge(finding.id(), finding, BlockingFinding::and));
        return List.copyOf(byId.values());
    }

    /** One finding by itself, of a blocking rule. */
    public static BlockingFinding of(Finding finding) {
        return identified(finding.rule(), finding.subject(), finding.detail(), finding.sources(), 1);
    }

    /** How many findings these stand for. */
    public static int count(List<BlockingFinding> findings) {
        return findings.stream().mapToInt(BlockingFinding::count).sum();
    }

    private static Stream<BlockingFinding> of(Rule rule, Figures.RuleFindings findings) {
        List<BlockingFinding> all = new ArrayList<>();
        findings.first()
                .forEach(finding ->
                        all.add(identified(rule, finding.subject(), finding.detail(), finding.sources(), 1)));
        int more = findings.count() - findings.first().size();
        if (more > 0) {
            String detail = "And " + more + " more of this rule; the workbook has them all.";
            all.add(identified(rule, "", detail, List.of(), more));
        }
        return all.stream();
    }

    private static BlockingFinding identified(
            Rule rule, String subject, String detail, List<SourceLine> sources, int count) {
        String content = String.join("\n", rule.name(), subject, detail, sources.toString());
        return new BlockingFinding(
                DigestUtils.sha256Hex(content).substring(0, ID_LENGTH),
                rule,
                subject,
                detail,
                List.copyOf(sources),
                count);
    }

    /** One that stands for the findings of both, which are the same in words. */
    private BlockingFinding and(BlockingFinding same) {
        return new BlockingFinding(id, rule, subject, detail, sources, count + same.count);
    }
}
