package org.twelvemonth.review;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.figures.BlockingFinding;

/** What a reviewer must acknowledge: the findings sealed with an edition, and those that follow from decisions since. */
@Component
class OpenFindings {
    private final SealedFiles sealed;
    private final WithdrawnLists withdrawn;

    OpenFindings(SealedFiles sealed, WithdrawnLists withdrawn) {
        this.sealed = sealed;
        this.withdrawn = withdrawn;
    }

    List<BlockingFinding> of(Edition edition) {
        return Stream.concat(withdrawn.repeatedBy(edition).stream(), sealed.findings(edition).stream())
                .toList();
    }
}
