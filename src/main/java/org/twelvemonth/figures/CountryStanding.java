package org.twelvemonth.figures;

/** How a country with engagements in the window stands to the list. Each has one: the first that applies, in this order. */
public enum CountryStanding {
    /** Listed, and nothing of it is withheld by decision. */
    LISTED("Listed"),
    /** Listed, and at least one engagement is withheld by decision. */
    LISTED_AND_WITHHELD("Listed, with withheld work"),
    /** Not listed, and at least one engagement is withheld by decision. */
    WITHHELD("Not listed, withheld"),
    /** Not listed, nothing is withheld, and the marking of at least one engagement forbids publication. */
    FORBIDDEN("Not listed, forbidden by marking"),
    /** Not listed, and at least one engagement is undecided. */
    UNDECIDED("Not listed, undecided"),
    /** All its engagements are publishable, and it is never listed: the United Kingdom, or a Crown dependency left out. */
    NEVER_LISTED("Never listed, though publishable");

    private final String words;

    CountryStanding(String words) {
        this.words = words;
    }

    static CountryStanding of(boolean listed, Figures.Counts counts) {
        if (listed) {
            return counts.withheld() > 0 ? LISTED_AND_WITHHELD : LISTED;
        }
        if (counts.withheld() > 0) {
            return WITHHELD;
        }
        if (counts.forbidden() > 0) {
            return FORBIDDEN;
        }
        return counts.undecided() > 0 ? UNDECIDED : NEVER_LISTED;
    }

    /** The same words wherever people read them. */
    public String words() {
        return words;
    }
}
