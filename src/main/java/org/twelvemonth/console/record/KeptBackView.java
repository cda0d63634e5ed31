package org.twelvemonth.console.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.twelvemonth.engagement.WithholdingGround;
import org.twelvemonth.engagement.WithholdingGround.Section;
import org.twelvemonth.workbook.Heading;
import org.twelvemonth.workbook.RecordSheet;

/** A kind of engagements that are kept back, as its page tells of it. */
enum KeptBackView {
    WITHHELD(
            RecordSheet.WITHHELD,
            "Withheld records",
            "Engagements that count in the window and are withheld by decision.",
            "Nothing is withheld by decision.",
            "By section of the Freedom of Information Act 2000",
            "ground"),
    UNDECIDED(
            RecordSheet.UNDECIDED,
            "Undecided records",
            "Engagements that count in the window and are kept back because no valid decision is written, or because a row"
                    + " of the same reference was rejected.",
            "Nothing is undecided.",
            "By reason",
            "reason"),
    FORBIDDEN(
            RecordSheet.FORBIDDEN,
            "Records forbidden by marking",
            "Engagements that count in the window and are not withheld by decision, but that are marked above"
                    + " OFFICIAL-SENSITIVE or with a marking that is not known.",
            "Nothing else is forbidden by its marking.",
            "By reason",
            "reason");

    /** The group of those that are withheld on no section of the Act that we know. */
    private static final String NO_SECTION = "none";

    private final RecordSheet sheet;
    private final String title;
    private final String introduction;
    private final String nothing;
    private final String caption;
    private final String filter;

    KeptBackView(RecordSheet sheet, String title, String introduction, String nothing, String caption, String filter) {
        this.sheet = sheet;
        this.title = title;
        this.introduction = introduction;
        this.nothing = nothing;
        this.caption = caption;
        this.filter = filter;
    }

    /** The table of the workbook that has them. */
    RecordSheet sheet() {
        return sheet;
    }

    /** What the address calls a group of them. */
    public String filter() {
        return filter;
    }

    public String title() {
        return title;
    }

    /** The last part of the page's address. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String introduction() {
        return introduction;
    }

    /** What the page says when there is none. */
    public String nothing() {
        return nothing;
    }

    /** What the groups are. */
    public String caption() {
        return caption;
    }

    /** The groups that an engagement is counted in: sections that it is withheld on, or reasons for keeping it back. */
    List<String> groups(KeptRecord kept) {
        if (this != WITHHELD) {
            return kept.record().reasons();
        }
        List<String> sections = kept.record().row().list(Heading.SECTIONS);
        return sections.isEmpty() ? List.of(NO_SECTION) : sections;
    }

    /** The titles of these groups, in the order of the page: the one without section is the last. */
    public Map<String, String> titles(Map<String, Integer> groups) {
        Map<String, String> titles = new TreeMap<>();
        groups.keySet().forEach(group -> titles.put(group, title(group)));
        return titles;
    }

    private static String title(String group) {
        if (group.equals(NO_SECTION)) {
            return WithholdingGround.NO_SECTION;
        }
        return Arrays.stream(Section.values())
                .filter(section -> section.name().equals(group))
                .findFirst()
                .map(section -> section.name() + " " + section.title())
                .orElse(group);
    }
}
