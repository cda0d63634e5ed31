package org.twelvemonth.figures;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The published lists that an edition is compared with. Internal.
 *
 * @param earlier the list last published for an earlier month, null when there is none
 * @param live the list that the public reads for the edition's own month when the edition is built, null when there is none
 */
public record PublishedLists(
        @Nullable PublishedBaseline earlier, @Nullable PublishedBaseline live) {
    /** Nothing to compare with. */
    public static final PublishedLists NONE = new PublishedLists(null, null);

    /** Those that there are, the earlier one first. */
    List<PublishedBaseline> all() {
        return Stream.of(earlier, live).flatMap(Stream::ofNullable).toList();
    }

    /** The codes of all countries on them. */
    Set<String> codes() {
        return all().stream()
                .flatMap(list -> list.supportedUntil().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** How a finding names a list, for example "the list for 2026-09". */
    String phrase(PublishedBaseline list) {
        String phrase = "the list for " + list.month();
        return Objects.equals(list, live) ? phrase + " that was live when this edition was built" : phrase;
    }
}
