package org.twelvemonth.console.record;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.twelvemonth.engagement.WithholdingGround.Section;

/**
 * An engagement of the window that is not published.
 *
 * @param record the record
 * @param countries its countries
 */
record KeptRecord(RecordRow record, List<NamedCountry> countries) {
    /** The group of those that rest on no section of the Act that we know. */
    static final String NO_SECTION = "none";

    /** The sections that it is withheld on, by their names. */
    Set<String> sections() {
        Set<String> sections = new TreeSet<>();
        for (String ground : record.grounds()) {
            for (Section section : Section.values()) {
                // The workbook writes a section that it knows with what that is about.
                if (ground.endsWith(" " + section.title())) {
                    sections.add(section.name());
                }
            }
        }
        return sections.isEmpty() ? Set.of(NO_SECTION) : sections;
    }
}
