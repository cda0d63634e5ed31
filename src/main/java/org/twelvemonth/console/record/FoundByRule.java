package org.twelvemonth.console.record;

import java.util.Arrays;
import java.util.List;
import org.twelvemonth.figures.Rule;
import org.twelvemonth.workbook.Heading;
import org.twelvemonth.workbook.SealedRow;

/**
 * A finding of an edition.
 *
 * @param row the row of the workbook
 * @param subject the country or, without a code, whatever else it is about
 */
record FoundByRule(SealedRow row, NamedCountry subject) {

    /** The rule's name or, when we do not know it any more, its title. */
    String rule() {
        return nameOf(title());
    }

    static String nameOf(String title) {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.title().equals(title))
                .findFirst()
                .map(Rule::name)
                .orElse(title);
    }

    public String title() {
        return row.text(Heading.RULE);
    }

    public boolean blocking() {
        return row.text(Heading.BLOCKING).equals("Yes");
    }

    public String detail() {
        return row.text(Heading.DETAIL);
    }

    public List<String> sources() {
        return row.list(Heading.SOURCES);
    }
}
