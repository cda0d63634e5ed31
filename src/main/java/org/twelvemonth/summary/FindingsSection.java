package org.twelvemonth.summary;

import static org.twelvemonth.summary.Wording.counted;
import static org.twelvemonth.summary.Wording.number;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Figures.RuleFindings;
import org.twelvemonth.figures.Finding;
import org.twelvemonth.figures.Rule;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.summary.pdf.Column;
import org.twelvemonth.summary.pdf.Run;
import org.twelvemonth.summary.pdf.Table;
import org.twelvemonth.summary.pdf.TaggedDocument;

/** The findings by rule: first those that must be acknowledged. */
record FindingsSection(Figures figures) implements Section {
    /** Advisory findings of one rule that are listed; of those to acknowledge, all that the figures hold. */
    private static final int ADVISORY_SHOWN = 10;

    private static final int SOURCES_SHOWN = 5;

    @Override
    public void addTo(TaggedDocument document) {
        document.heading(2, "Findings", Anchors.FINDINGS);
        document.paragraph(Run.plain(sentence()));
        List<Rule> rules = rules();
        if (rules.isEmpty()) {
            return;
        }
        document.table(contents(rules));
        rules.forEach(rule -> add(document, rule, findings(rule)));
    }

    private String sentence() {
        if (figures.findings().isEmpty()) {
            return "The rules found nothing that a reviewer should look at.";
        }
        int blocking = figures.blockingFindings();
        return counted(blocking, "finding", "findings") + " must be acknowledged before this edition can be approved; "
                + number(figures.advisoryFindings()) + " more "
                + Wording.choose(figures.advisoryFindings(), "is", "are") + " for information.";
    }

    /** The rules that found something, those to acknowledge first. */
    private List<Rule> rules() {
        return Arrays.stream(Rule.values())
                .filter(rule -> findings(rule).count() > 0)
                .sorted(Comparator.comparing(rule -> !rule.blocking()))
                .toList();
    }

    private RuleFindings findings(Rule rule) {
        return figures.findings().getOrDefault(rule, new RuleFindings(0, List.of()));
    }

    private Table contents(List<Rule> rules) {
        Table table =
                Table.of(Column.rowHeader("Rule", 300), Column.text("What to do", 110), Column.number("Findings"));
        for (Rule rule : rules) {
            table.row(
                    Run.link(rule.title(), Anchors.of(rule)),
                    rule.blocking() ? Run.strong("Acknowledge") : Run.plain("For information"),
                    Run.plain(number(findings(rule).count())));
        }
        return table;
    }

    private static void add(TaggedDocument document, Rule rule, RuleFindings findings) {
        document.heading(3, rule.title(), Anchors.of(rule));
        int shown = rule.blocking() ? RuleFindings.SHOWN : ADVISORY_SHOWN;
        List<Finding> first = findings.first().stream().limit(shown).toList();
        document.introduction(Run.plain(count(rule, findings.count(), first.size())));
        Table table = Table.of(
                Column.rowHeader("Concerns", 100), Column.text("What was found", 270), Column.text("Where", 110));
        first.forEach(finding -> table.row(
                Run.plain(finding.subject().isBlank() ? "No reference" : finding.subject()),
                Run.plain(finding.detail()),
                Run.plain(where(finding.sources()))));
        document.table(table);
    }

    private static String count(Rule rule, int count, int shown) {
        String sentence = counted(count, "finding", "findings")
                + (rule.blocking() ? ", to be acknowledged before approval." : ", for information.");
        return count == shown
                ? sentence
                : sentence + " The first " + number(shown) + " are below; the workbook lists the other "
                        + number(count - shown) + " too.";
    }

    private static String where(List<SourceLine> sources) {
        String first =
                sources.stream().limit(SOURCES_SHOWN).map(SourceLine::toString).collect(Collectors.joining("; "));
        int rest = sources.size() - SOURCES_SHOWN;
        return rest > 0 ? first + "; and " + number(rest) + " more" : first;
    }
}
