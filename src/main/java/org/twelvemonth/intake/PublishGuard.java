package org.twelvemonth.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.twelvemonth.engagement.Disclosure;
import org.twelvemonth.engagement.EngagementStatus;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.engagement.MissingMark;
import org.twelvemonth.intake.rows.VisibleText;

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
    private static boolean isMark(String theirs) {
        return MissingMark.matches(VisibleText.strip(theirs));
    }

    private static boolean publishesMissing(String theirs, String ours) {
        return isMark(theirs)
                && Disclosure.of(ours) != Disclosure.WITHHOLD
                && Disclosure.of(ours) != Disclosure.UNDECIDED
                && !ours.isBlank();
    }

    private static boolean isDelivered(String ours) {
        return EngagementStatus.of(ours).filter(EngagementStatus::delivered).isPresent();
    }

    private static boolean isDeleted(String ours) {
        return DeletedWords.read(ours.strip()).orElse(false);
    }

    /** Work that ended without delivery, or was withdrawn, is made to count. */
    private static boolean revives(String theirs, String ours) {
        return isDelivered(ours)
                && EngagementStatus.of(theirs)
                        .filter(status -> !status.delivered() && !status.open())
                        .isPresent();
    }

    private static void check(Column column, String theirs, String ours) {
        boolean redefines = switch (column) {
            case DISCLOSURE -> Disclosure.of(theirs) != Disclosure.UNKNOWN || publishesMissing(theirs, ours);
            case DISCLOSURE_APPROVER, DISCLOSURE_DECIDED_ON -> publishesMissing(theirs, ours);
            case MARKING ->
                Marking.of(theirs) != Marking.UNKNOWN
                        || ours.isBlank()
                        || (isMark(theirs) && Marking.of(ours).publishable());
            case WITHHOLDING_GROUNDS -> ours.isBlank();
            case STATUS -> revives(theirs, ours) || (isMark(theirs) && isDelivered(ours));
            case DELETED -> DeletedWords.read(theirs.strip()).isPresent() || (isMark(theirs) && !isDeleted(ours));
            case DELIVERY_START, DELIVERY_END, DISCLOSURE_REVIEW_DUE, UPDATED_AT -> isMark(theirs);
            default -> false;
        };
        if (redefines) {
            throw new IllegalArgumentException("it makes \"" + ours + "\" of \"" + theirs + "\" in \""
                    + column.heading() + "\", which could publish what is withheld. Take that line out"
                    + (isMark(theirs) ? alternative(column) : "") + ".");
        }
    }

    /** What a mark for a missing value may mean, the rest of a sentence; empty where it may mean nothing at all. */
    private static String alternative(Column column) {
        return switch (column) {
            case DELETED -> ", or make \"yes\" of it";
            case STATUS -> ", or make a status of it under which nothing was delivered, such as CANCELLED";
            case MARKING -> ", or make SECRET or TOP SECRET of it";
            default -> "";
        };
    }
}
