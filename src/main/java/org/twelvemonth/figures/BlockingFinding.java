package org.twelvemonth.figures;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.twelvemonth.intake.SourceLine;

/**
 * A finding that a person must acknowledge before the edition can be approved.
 *
 * @param id twelve hexadecimal digits, a hash of the rest: the same finding has the same in every edition, and it tells
 *     nothing of the record
 * @param rule the rule that found it
 * @param subject the reference or the country; empty when a row has none, or for what is no longer told one by one
 * @param detail what was found, a sentence; confidential
 * @param sources the rows concerned; may be empty
 */
public record BlockingFinding(String id, Rule rule, String subject, String detail, List<SourceLine> sources) {
    private static final int ID_LENGTH = 12;

    /**
     * All of an edition, in the order of the rules. Of a rule that found more than {@link Figures.RuleFindings#SHOWN}, the
     * last one stands for the rest: whoever acknowledges it has looked them up in the workbook.
     */
    public static List<BlockingFinding> of(Figures figures) {
        return Stream.of(Rule.values())
                .filter(Rule::blocking)
                .flatMap(rule -> of(rule, figures.findingsOf(rule)))
                .distinct()
                .toList();
    }

    private static Stream<BlockingFinding> of(Rule rule, Figures.RuleFindings findings) {
        Stream<BlockingFinding> told = findings.first().stream()
                .map(finding -> identified(rule, finding.subject(), finding.detail(), finding.sources()));
        int more = findings.count() - findings.first().size();
        return more == 0
                ? told
                : Stream.concat(
                        told,
                        Stream.of(identified(
                                rule,
                                "",
                                "And " + more + " more of this rule; the workbook has them all.",
                                List.of())));
    }

    private static BlockingFinding identified(Rule rule, String subject, String detail, List<SourceLine> sources) {
        String content = String.join("\n", rule.name(), subject, detail, sources.toString());
        return new BlockingFinding(
                DigestUtils.sha256Hex(content).substring(0, ID_LENGTH), rule, subject, detail, List.copyOf(sources));
    }
}
