package org.twelvemonth.review;

import java.util.List;
import java.util.Optional;
import org.twelvemonth.edition.Edition;

/** What became of a decision. */
public sealed interface Decision {
    /** The edition is published. */
    record Published(Edition edition, Publication publication) implements Decision {}

    /**
     * The approval counts, and another person's is needed.
     *
     * @param missing how many more
     */
    record AwaitsAnother(Edition edition, int missing) implements Decision {}

    /**
     * The findings are acknowledged.
     *
     * @param open how many blocking findings this person has not acknowledged yet
     */
    record Acknowledged(Edition edition, int open) implements Decision {}

    /**
     * The edition was sent back.
     *
     * @param changes what has changed in record files, settings, templates and program since it was built, sentences
     */
    record Returned(Edition edition, List<String> changes) implements Decision {}

    /**
     * The publication was withdrawn.
     *
     * @param live what the public reads now; empty when it is nothing
     * @param stillNamed the names of the countries on its list that the withdrawn list named, too
     */
    record Withdrawn(Edition edition, Optional<Publication> live, List<String> stillNamed) implements Decision {}

    /** Nothing was changed. The sentence says why and what to do; it names nothing from a record. */
    record Refused(Refusal refusal, String sentence) implements Decision {}
}
