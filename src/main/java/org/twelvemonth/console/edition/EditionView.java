package org.twelvemonth.console.edition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.console.page.Wording;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.engagement.WithholdingGround;
import org.twelvemonth.figures.Changes;
import org.twelvemonth.figures.Eligibility;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Rule;
import org.twelvemonth.period.ReportingWindow;
import org.twelvemonth.review.Publication;

/**
 * What an edition's page shows whatever its files hold.
 *
 * @param edition the edition
 * @param tag its status
 * @param sealedAt when it was sealed, null when the ledger does not know
 * @param events who decided what on it, oldest first
 * @param approvals how many approvals it has
 * @param approvalsNeeded how many it needs
 * @param changes what has changed in record files, settings, templates and program since it was built, sentences; only while
 *     it is in review
 * @param outdatedComparison why its changes are not those that readers would see, a sentence; empty when they are, and once it
 *     is no longer in review
 * @param live what the public reads, null for nothing
 * @param files what can be downloaded
 */
record EditionView(
        Edition edition,
        StatusTag tag,
        @Nullable Instant sealedAt,
        List<EditionEvent> events,
        int approvals,
        int approvalsNeeded,
        List<String> changes,
        Optional<String> outdatedComparison,
        @Nullable Publication live,
        List<Manifest.FileEntry> files) {

    /** The address of its page; those below it begin with it. */
    public String address() {
        return "/editions/" + edition.key().month() + "/" + edition.requireNumber();
    }

    /** For example {@code October 2026, edition 1}. */
    public String title() {
        return Wording.title(edition);
    }

    public ReportingWindow window() {
        return edition.key().month().window();
    }

    public boolean inReview() {
        return edition.status() == EditionStatus.IN_REVIEW;
    }

    /** Whether this is what the public reads. */
    public boolean isLive() {
        return live != null && live.edition().id() == edition.id();
    }

    /**
     * What its figures say.
     *
     * @param rules the rules that found something, those to acknowledge first
     */
    record Contents(Figures figures, List<RuleCount> rules, CountryTable countries, ShadedMap map, Trend.Charts trend) {

        public Changes changes() {
            return figures.changes();
        }

        public Changes changesToLive() {
            return figures.changesToLive();
        }

        public SortedMap<WithholdingGround.Section, Integer> grounds() {
            return figures.grounds();
        }

        /** The engagements that are kept back, by why; marked ones only where there are some. */
        public List<Eligibility> keptBack() {
            return Eligibility.KEPT_BACK.stream()
                    .filter(eligibility -> eligibility != Eligibility.FORBIDDEN || tellsOfMarkings())
                    .toList();
        }

        /** Whether a marking forbids something. */
        public boolean tellsOfMarkings() {
            return figures.totals().forbidden() > 0;
        }
    }

    /** How much a rule found. */
    record RuleCount(Rule rule, int count) {}
}
