package org.twelvemonth.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.twelvemonth.engagement.Disclosure;
import org.twelvemonth.engagement.EngagementStatus;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.engagement.MissingMark;

/**
 * Keeps a mapping from deciding on publication unseen. That is decided record by record; a mapping may say it for all of
 * them only when somebody wrote beside it that this is meant, and may never turn a word of ours into another.
 */
final class PublishGuard {
    private static final List<Column> DECIDING =
            List.of(Column.DISCLOSURE, Column.DISCLOSURE_APPROVER, Column.DISCLOSURE_DECIDED_ON);

    private PublishGuard() {}

    /** @throws IllegalArgumentException when the mapping would publish what it may not */
    static void check(Mapping mapping, Map<Column, String> defaults) {
        Map<Column, String> publishing = publishing(defaults);
        if (!publishing.isEmpty() && !mapping.allowPublishDefaults()) {
            throw new IllegalArgumentException("its defaults "
                    + publishing.keySet().stream().map(Column::heading).toList()
                    + " make records publishable that nobody decided on. Take them out, or write"
                    + " \"allow-publish-defaults: true\" beside them, which every reviewer will be told.");
        }
        mapping.values()
                .forEach((name, words) -> words.forEach((theirs, ours) -> check(Column.named(name), theirs, ours)));
    }

    /** The defaults without which no record would be publishable. */
    static Map<Column, String> publishing(Map<Column, String> defaults) {
        Map<Column, String> publishing = new EnumMap<>(Column.class);
        defaults.forEach((column, value) -> {
            boolean harmless =
                    value.isEmpty() || (column == Column.DISCLOSURE && Disclosure.of(value) != Disclosure.PUBLISH);
            if (DECIDING.contains(column) && !harmless) {
                publishing.put(column, value);
            }
        });
        return publishing;
    }

    /** A mark for a missing value says as little as a blank cell. */
    private static boolean publishesMissing(String theirs, String ours) {
        return MissingMark.matches(theirs.strip())
                && Disclosure.of(ours) != Disclosure.WITHHOLD
                && Disclosure.of(ours) != Disclosure.UNDECIDED
                && !ours.isBlank();
    }

    /** Work that ended without delivery, or was withdrawn, is made to count. */
    private static boolean revives(String theirs, String ours) {
        boolean delivered =
                EngagementStatus.of(ours).filter(EngagementStatus::delivered).isPresent();
        return delivered
                && EngagementStatus.of(theirs)
                        .filter(status -> !status.delivered() && !status.open())
                        .isPresent();
    }

    private static void check(Column column, String theirs, String ours) {
        boolean redefines = switch (column) {
            case DISCLOSURE -> Disclosure.of(theirs) != Disclosure.UNKNOWN || publishesMissing(theirs, ours);
            case DISCLOSURE_APPROVER, DISCLOSURE_DECIDED_ON -> publishesMissing(theirs, ours);
            case MARKING -> Marking.of(theirs) != Marking.UNKNOWN || ours.isBlank();
            case WITHHOLDING_GROUNDS -> ours.isBlank();
            case STATUS -> revives(theirs, ours);
            case DELETED -> DeletedWords.read(theirs.strip()).isPresent();
            default -> false;
        };
        if (redefines) {
            throw new IllegalArgumentException("it makes \"" + ours + "\" of \"" + theirs + "\" in \""
                    + column.heading() + "\", which could publish what is withheld. Take that line out.");
        }
    }
}
