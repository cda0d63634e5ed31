package org.twelvemonth.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.Country;
import org.twelvemonth.period.ReportingMonth;

/**
 * The list compared with a published one. Internal: a removal can show a decision.
 *
 * @param since the month of that publication, null when there is none to compare with
 * @param added listed now, not then
 * @param agedOut listed then, not now; by the dates that its engagements had then, the last has left the window
 * @param removedEarly listed then, not now, although it would still be by the dates that its engagements had then
 */
public record Changes(
        @Nullable ReportingMonth since, List<Country> added, List<Country> agedOut, List<Country> removedEarly) {
    /** Nothing to compare with. */
    public static final Changes NONE = new Changes(null, List.of(), List.of(), List.of());

    /** Whether the list is the one of the last publication. */
    public boolean none() {
        return added.isEmpty() && agedOut.isEmpty() && removedEarly.isEmpty();
    }
}
