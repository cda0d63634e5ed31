package org.twelvemonth.summary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Figures.ContinentFigures;
import org.twelvemonth.summary.ChangesSection.PublishedList;
import org.twelvemonth.summary.pdf.DocumentProperties;
import org.twelvemonth.summary.pdf.TaggedDocument;
import org.twelvemonth.summary.pdf.Typeface;

/** Writes the internal PDF summaries of an edition: one of the whole month and one for each continent with work in the window. */
public final class SummaryWriter {
    private static final String OVERVIEW = "summary.pdf";

    /**
     * Writes the summaries into the folder, over any of the same names. What they say follows from the figures alone.
     *
     * @param folder an existing folder
     * @return the names of the files, the overview first
     * @throws IOException when a file cannot be written
     */
    public List<String> write(Figures figures, Path folder) throws IOException {
        Typeface typeface = new Typeface();
        List<String> names = new ArrayList<>();
        write(folder.resolve(OVERVIEW), figures, typeface, "Engagements summary", overview(figures));
        names.add(OVERVIEW);
        for (ContinentFigures continent : figures.continents()) {
            String name = "summary-" + continent.continent().slug() + ".pdf";
            String title = "Engagements in " + continent.continent().name();
            write(folder.resolve(name), figures, typeface, title, continent(figures, continent));
            names.add(name);
        }
        return List.copyOf(names);
    }

    private static List<Section> overview(Figures figures) {
        return List.of(
                new MonthAtAGlance(figures),
                new ContinentsSection(figures),
                new CountriesSection(figures),
                new FindingsSection(figures),
                new ChangesSection(figures.changesToLive(), PublishedList.LIVE),
                new ChangesSection(figures.changes(), PublishedList.EARLIER),
                new GroundsSection(figures.grounds(), figures.withoutSection()),
                new InputSection(figures),
                new NoticesSection(figures),
                new SignOffSection(figures));
    }

    private static List<Section> continent(Figures figures, ContinentFigures continent) {
        return List.of(
                new ContinentAtAGlance(figures, continent),
                new ContinentCountriesSection(figures, continent.continent()),
                new ChangesSection(
                        Wording.changesIn(continent.continent(), figures.changesToLive()), PublishedList.LIVE),
                new ChangesSection(Wording.changesIn(continent.continent(), figures.changes()), PublishedList.EARLIER),
                new NoticesSection(figures));
    }

    private static void write(Path file, Figures figures, Typeface typeface, String title, List<Section> sections)
            throws IOException {
        // Not straight into the file: when that cannot be written, OpenPDF hides why.
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (TaggedDocument document = new TaggedDocument(pdf, properties(figures, title), typeface)) {
            sections.forEach(section -> section.addTo(document));
        }
        Files.write(file, pdf.toByteArray());
    }

    private static DocumentProperties properties(Figures figures, String subject) {
        String title = subject + ", " + Wording.month(figures.window());
        return new DocumentProperties(
                title,
                "Engagements from " + Wording.days(figures.window()) + ". " + Wording.PURPOSE,
                Locale.UK,
                firstInstantAfter(figures),
                figures.marking().text(),
                title,
                Wording.PURPOSE);
    }

    /** The summaries count as made when their window is over, since nothing in them may depend on the clock. */
    private static Instant firstInstantAfter(Figures figures) {
        return figures.window().end().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
