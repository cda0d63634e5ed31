package org.twelvemonth.summary;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.summary.pdf.Run;
import org.twelvemonth.summary.pdf.TaggedDocument;

/** Remarks on the input and, since it comes after all text from the records, on what could not be printed. */
record NoticesSection(Figures figures) implements Section {
    private static final int CHARACTERS_SHOWN = 20;

    @Override
    public void addTo(TaggedDocument document) {
        document.heading(2, "Notices");
        List<List<Run>> notices = new ArrayList<>();
        figures.notices().forEach(notice -> notices.add(List.of(Run.plain(notice))));
        if (!document.substituted().isEmpty()) {
            notices.add(List.of(Run.plain(sentence(document.substituted()))));
        }
        if (notices.isEmpty()) {
            document.paragraph(Run.plain("None."));
        }
        document.list(notices);
    }

    private static String sentence(SortedSet<Integer> characters) {
        String names = characters.stream()
                .limit(CHARACTERS_SHOWN)
                .map(NoticesSection::name)
                .collect(Collectors.joining(", "));
        int rest = characters.size() - CHARACTERS_SHOWN;
        return "Characters that the typeface of this document lacks, or that cannot be seen, stand as their codes: "
                + names
                + (rest > 0 ? " and " + Wording.number(rest) + " more." : ".")
                + " The workbook has them as they were written.";
    }

    private static String name(int codePoint) {
        String name = UCharacter.getExtendedName(codePoint);
        return String.format(Locale.ROOT, "U+%04X %s", codePoint, name);
    }
}
