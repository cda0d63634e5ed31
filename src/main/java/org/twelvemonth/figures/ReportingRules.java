package org.twelvemonth.figures;

import org.twelvemonth.country.ContinentScheme;

/**
 * What the body that publishes has decided about its reports.
 *
 * @param scheme how the world is divided
 * @param listing what holds for Crown dependencies
 * @param staleAfterDays a register whose newest record is more than so many days older than the window's end is stale
 */
public record ReportingRules(ContinentScheme scheme, ListingPolicy listing, int staleAfterDays) {
    /** What holds when nothing else is decided: the register is stale when a whole month's records seem to be missing. */
    public static final ReportingRules DEFAULTS =
            new ReportingRules(ContinentScheme.M49, ListingPolicy.LIST_CROWN_DEPENDENCIES, 45);
}
