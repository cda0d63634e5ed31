package org.twelvemonth.review;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.job.Baselines;
import org.twelvemonth.job.UnusableManifestException;

/** Compares the published lists that a sealed edition was compared with with those of today. */
@Component
class ComparedLists {
    private final Baselines baselines;
    private final Publications publications;

    ComparedLists(Baselines baselines, Publications publications) {
        this.baselines = baselines;
        this.publications = publications;
    }

    /**
     * Why the changes that the edition tells are not those that readers would see, a sentence; empty when they are. Where the
     * ledger knows of no publication, it was lost since, and the edition's own comparison is the only one left.
     */
    Optional<String> whyOutdated(Edition edition) {
        if (publications.none()) {
            return Optional.empty();
        }
        try {
            return baselines.digest(edition.key().month()).equals(edition.key().baseline())
                    ? Optional.empty()
                    : Optional.of(
                            "What is published has changed since " + edition.name() + " was built, so its changes and"
                                    + " findings are told against another list than readers have: "
                                    + publications
                                            .live()
                                            .map(live -> live.edition().name() + " is published now.")
                                            .orElse("nothing is published now."));
        } catch (UnusableManifestException e) {
            return Optional.of(Objects.requireNonNull(e.getMessage()));
        }
    }
}
