package org.twelvemonth.console.decision;

import org.twelvemonth.console.page.Wording;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.review.Decision;

/**
 * What the next page tells of what was done.
 *
 * @param kind which of the design system's ways to tell it
 */
record Notice(Kind kind, String title, String text) {
    /** How it is told. */
    enum Kind {
        PANEL,
        SUCCESS,
        NOTHING_DONE
    }

    static Notice of(Decision.Published published) {
        return new Notice(
                Kind.PANEL,
                "Published",
                capitalised(published.edition()) + " is approved. " + Wording.live(published.publication()));
    }

    static Notice of(Decision.AwaitsAnother awaits) {
        return success("You have approved " + Wording.edition(awaits.edition()) + ". It needs the approval of "
                + Wording.count(awaits.missing(), "other person", "other people") + " before it is published.");
    }

    static Notice of(Decision.Acknowledged acknowledged) {
        return success(
                acknowledged.open() == 0
                        ? "You have acknowledged all blocking findings."
                        : "Acknowledged. "
                                + Wording.count(acknowledged.open(), "blocking finding is", "blocking findings are")
                                + " left.");
    }

    static Notice of(Decision.Returned returned) {
        String changed =
                returned.changes().isEmpty() ? "" : " Since it was built: " + String.join(" ", returned.changes());
        return success(capitalised(returned.edition()) + " is returned. It will not be published." + changed);
    }

    static Notice of(Decision.Withdrawn withdrawn) {
        return success(capitalised(withdrawn.edition()) + " is withdrawn. "
                + withdrawn.live().map(Wording::live).orElse("Nothing is published now.")
                + (withdrawn.stillNamed().isEmpty()
                        ? ""
                        : " It names these countries, which the withdrawn list named, too: "
                                + String.join(", ", withdrawn.stillNamed()) + "."));
    }

    /** The same was done before. */
    static Notice already(String sentence) {
        return new Notice(Kind.NOTHING_DONE, "Already done", sentence + " Nothing was done a second time.");
    }

    /** Somebody else decided meanwhile, or the month has a newer edition. */
    static Notice changed(Edition edition) {
        return new Notice(
                Kind.NOTHING_DONE,
                "The edition has changed since you opened the page",
                "Nothing was decided. What you saw of " + Wording.edition(edition)
                        + ", of its approvals or of what is published is not so any more; its status is now: "
                        + edition.status().words() + ".");
    }

    private static Notice success(String text) {
        return new Notice(Kind.SUCCESS, "Done", text);
    }

    private static String capitalised(Edition edition) {
        String name = Wording.edition(edition);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
