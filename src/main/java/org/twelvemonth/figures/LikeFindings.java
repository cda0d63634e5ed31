package org.twelvemonth.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.intake.register.LikeReferences;
import org.twelvemonth.intake.register.LikeReferences.Alike;
import org.twelvemonth.intake.register.LikeReferences.Member;

/** The findings on references that look alike, each under the first of its references in the register. */
final class LikeFindings {
    static final LikeFindings NONE = new LikeFindings(LikeReferences.NONE);

    /** Beyond so many groups, one finding tells of all. */
    private static final int MOST_GROUPS = Figures.RuleFindings.SHOWN;

    private static final int MOST_NAMED = 10;
    private static final int EXAMPLES = 5;

    private static final String REMEDY =
            " Correct the reference of the one that is wrong; if they mean different records, name them in the setting"
                    + " references.different.";

    private final LikeReferences references;
    private final Map<String, Finding> findings = new HashMap<>();

    LikeFindings(LikeReferences references) {
        this.references = references;
        Map<String, Alike> alike = references.alike();
        if (alike.size() > MOST_GROUPS) {
            findings.put(alike.keySet().iterator().next(), ofAll(List.copyOf(alike.values())));
        } else {
            alike.forEach((first, group) -> findings.put(first, of(group)));
        }
    }

    /** The findings to be told with the entry of the reference. */
    List<Finding> of(String reference) {
        Finding finding = findings.get(reference);
        return finding == null ? List.of() : List.of(finding);
    }

    /** Whether a reference that looks like this one keeps it back. */
    boolean keepBack(String reference) {
        return references.keepsBack(reference);
    }

    /** Whether a rejected row whose reference is not certain may be of this one. */
    boolean nameRejected(String reference) {
        return references.isNamedByRejectedRow(reference);
    }

    /** What a reviewer should know of a rejected row besides its reference: which records it may be of, a sentence or nothing. */
    String namedBy(Outcome.Rejected row) {
        Set<String> named = references.namedBy(row);
        return named.isEmpty()
                ? ""
                : " It may be of " + listed(List.copyOf(named))
                        + (named.size() == 1 ? ", which counts" : ", which count") + " as undecided.";
    }

    private static Finding of(Alike group) {
        List<String> others =
                group.members().stream().skip(1).map(Member::reference).toList();
        String consequence = group.restricted()
                ? " As one of them is withheld, deleted or undecided, the others count as undecided."
                : "";
        return new Finding(
                Rule.REFERENCES_ALIKE,
                group.members().getFirst().reference(),
                "It looks like " + listed(others) + "." + consequence + REMEDY,
                sources(group));
    }

    private static Finding ofAll(List<Alike> groups) {
        int references =
                groups.stream().mapToInt(group -> group.members().size()).sum();
        List<SourceLine> sources = new ArrayList<>();
        groups.stream().limit(EXAMPLES).forEach(group -> sources.addAll(sources(group)));
        String examples = groups.stream()
                .limit(EXAMPLES)
                .map(group ->
                        listed(group.members().stream().map(Member::reference).toList()))
                .collect(Collectors.joining("; "));
        return new Finding(
                Rule.REFERENCES_ALIKE,
                "",
                references + " references look like others, in " + groups.size() + " groups, for example " + examples
                        + ". Where one of a group is withheld, deleted or undecided, the others count as undecided."
                        + REMEDY,
                sources);
    }

    private static List<SourceLine> sources(Alike group) {
        return group.members().stream().limit(MOST_NAMED).map(Member::source).toList();
    }

    private static String listed(List<String> references) {
        int more = references.size() - MOST_NAMED;
        List<String> named = references.stream().limit(MOST_NAMED).toList();
        if (more > 0) {
            return String.join(", ", named) + " and " + more + " more";
        }
        return named.size() == 1
                ? named.getFirst()
                : String.join(", ", named.subList(0, named.size() - 1)) + " and " + named.getLast();
    }
}
