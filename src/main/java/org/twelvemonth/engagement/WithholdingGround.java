package org.twelvemonth.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A ground for withholding, as written in the record.
 *
 * @param written the text of the record, subsections included ({@code S31(1)(a)})
 * @param section the section of the Freedom of Information Act 2000 that it names, empty when it names none we know
 */
public record WithholdingGround(String written, Optional<Section> section) {
    /** What stands in the place of a section where an engagement is withheld on none that is known. */
    public static final String NO_SECTION = "No section that we know";

    private static final Pattern SEPARATOR = Pattern.compile("[;,]");

    /** Sections of the Freedom of Information Act 2000, part II, on which work may be withheld. */
    public enum Section {
        S22("information intended for future publication"),
        S23("bodies dealing with security matters"),
        S24("national security"),
        S26("defence"),
        S27("international relations"),
        S30("investigations and proceedings"),
        S31("law enforcement"),
        S36("effective conduct of public affairs"),
        S38("health and safety"),
        S40("personal data"),
        S41("information provided in confidence"),
        S42("legal professional privilege"),
        S43("commercial interests"),
        S44("prohibitions on disclosure");

        private final String title;

        Section(String title) {
            this.title = title;
        }

        /** What the section is about, in a few words. */
        public String title() {
            return title;
        }
    }

    /**
     * The grounds of a cell, separated by {@code ;} or {@code ,}; empty for a blank one. A cell of separators alone names an
     * unknown ground: what is not blank withholds.
     */
    public static List<WithholdingGround> listOf(String written) {
        List<WithholdingGround> named = SEPARATOR
                .splitAsStream(written)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new WithholdingGround(text, sectionOf(text)))
                .toList();
        return named.isEmpty() && !written.isBlank()
                ? List.of(new WithholdingGround(written.strip(), Optional.empty()))
                : named;
    }

    private static Optional<Section> sectionOf(String written) {
        String compact = CaseFolding.fold(written).replaceFirst("^(section|sec\\.?|s\\.)\\s*", "s");
        int subsection = compact.indexOf('(');
        String name = (subsection < 0 ? compact : compact.substring(0, subsection)).replace(" ", "");
        return Arrays.stream(Section.values())
                .filter(section -> CaseFolding.fold(section.name()).equals(name))
                .findFirst();
    }
}
