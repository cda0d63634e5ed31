package org.twelvemonth.gate;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.figures.Assessments;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.publiclist.ListedCountry;
import org.twelvemonth.publiclist.PublicList;

/** The projection is the one that the figures give, and each of its countries has an engagement that may be published. */
final class ListCheck {
    private static final String LIST = "the public list";

    private final Figures figures;
    private final Violations violations;

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

    /** The codes of the countries that the figures list. */
    Set<String> codes() {
        return figures.listed().stream().map(Country::code).collect(toSet());
    }

    /** Walks through the assessments until every listed country has support, or to their end. */
    void checkSupport(Assessments assessments) {
        Set<String> unsupported = new HashSet<>(codes());
        assessments.allMatch(assessment -> {
            Engagement engagement = assessment.engagement();
            if (engagement != null && assessment.publishable()) {
                engagement.countries().forEach(country -> unsupported.remove(country.code()));
            }
            return !unsupported.isEmpty();
        });
        List<Country> listed = figures.listed();
        for (int i = 0; i < listed.size(); i++) {
            if (unsupported.contains(listed.get(i).code())) {
                violations.add(LIST, "country " + (i + 1), GateRule.NOTHING_PUBLISHABLE);
            }
        }
    }
}
