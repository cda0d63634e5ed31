package org.twelvemonth.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.publiclist.ListedCountry;
import org.twelvemonth.publiclist.PublicList;

/** The projection is the one that the figures give, and each of its countries has an engagement that may be published. */
final class ListCheck {
    private static final String LIST = "the public list";

    private final Figures figures;
    private final Violations violations;
    private final Set<String> publishable = new HashSet<>();

    ListCheck(Figures figures, Violations violations) {
        this.figures = figures;
        this.violations = violations;
    }

    /** The list that the figures give. */
    PublicList fromFigures() {
        return new PublicList(
                figures.window(),
                figures.scheme(),
                figures.listed().stream().map(ListedCountry::of).toList());
    }

    void check(PublicList list) {
        if (!list.equals(fromFigures())) {
            violations.add(LIST, "", GateRule.LIST_DISAGREES);
        }
    }

    /** To be told every assessment. */
    void note(Assessment assessment) {
        Engagement engagement = assessment.engagement();
        if (engagement != null && assessment.publishable()) {
            engagement.countries().forEach(country -> publishable.add(country.code()));
        }
    }

    /** To be called when every assessment was noted. */
    void checkSupport() {
        List<Country> listed = figures.listed();
        for (int i = 0; i < listed.size(); i++) {
            if (!publishable.contains(listed.get(i).code())) {
                violations.add(LIST, "country " + (i + 1), GateRule.NOTHING_PUBLISHABLE);
            }
        }
    }
}
