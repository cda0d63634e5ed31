package org.twelvemonth.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.cli.CommandLineRun;
import org.twelvemonth.cli.WorkingFolder;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.figures.Assessor;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.FiguresComputation;
import org.twelvemonth.figures.PublishedLists;
import org.twelvemonth.figures.ReportingRules;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.ReadFile;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.register.Register;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.period.ReportingWindow;
import org.twelvemonth.publiclist.ListedCountry;
import org.twelvemonth.publiclist.PublicFile;
import org.twelvemonth.publiclist.PublicList;
import org.twelvemonth.publiclist.PublicListWriter;
import org.twelvemonth.publiclist.PublicTemplates;

/**
 * Adding, changing, reordering or removing records that are not publishable, under references that no publishable record
 * uses, leaves every public byte unchanged; so does every internal field of the publishable ones.
 */
class NonInterferenceTests {
    private static final long SEED = 20_261_031;
    private static final int REGISTERS = 2_000;

    private static final ReportingWindow WINDOW =
            ReportingMonth.parse("2026-10").window();
    private static final CountryRegister COUNTRIES = CountryRegister.load(ContinentScheme.M49, Map.of());
    private static final PublicListWriter WRITER = new PublicListWriter(PublicTemplates.from(null));

    @TempDir
    Path temp;

    @Test
    void publicBytesFollowFromPublishableRecordsAlone() throws IOException {
        assertThat(firstDifference(Figures::listed)).as("seed %d", SEED).isEqualTo(-1);
    }

    /** The mutation that shows that the property can fail: a list that takes in countries with withheld work alone. */
    @Test
    void noticesAListThatLetsWithheldWorkThrough() throws IOException {
        Function<Figures, List<Country>> leaking = figures -> figures.countries().stream()
                .map(Figures.CountryFigures::country)
                .toList();

        assertThat(firstDifference(leaking)).as("seed %d", SEED).isNotNegative();
    }

    /** The number of the first random register whose public bytes depend on what is not public, -1 for none. */
    private int firstDifference(Function<Figures, List<Country>> listed) throws IOException {
        for (int i = 0; i < REGISTERS; i++) {
            Random random = new Random(SEED + i);
            RandomRegister register = new RandomRegister(random);
            List<RandomRegister.Published> published = register.published();
            Map<PublicFile, String> one = publicFiles(register, published, listed);
            Map<PublicFile, String> other = publicFiles(register, published, listed);
            if (!one.equals(other)) {
                return i;
            }
        }
        return -1;
    }

    private Map<PublicFile, String> publicFiles(
            RandomRegister random, List<RandomRegister.Published> published, Function<Figures, List<Country>> listed)
            throws IOException {
        List<String> rows = new ArrayList<>(published.stream().map(random::row).toList());
        rows.addAll(random.unpublishable());
        List<ReadFile> files = new ArrayList<>();
        for (List<String> lines : random.files(rows)) {
            files.add(read("f" + files.size() + ".csv", lines));
        }
        Figures figures = FiguresComputation.compute(
                new Assessor(WINDOW).over(Register.of(files)),
                WINDOW,
                ReportingRules.DEFAULTS,
                COUNTRIES,
                PublishedLists.NONE,
                List.of());
        PublicList list = new PublicList(
                WINDOW,
                ContinentScheme.M49,
                listed.apply(figures).stream().map(ListedCountry::of).toList());
        Map<PublicFile, String> rendered = new TreeMap<>();
        for (PublicFile file : PublicFile.values()) {
            rendered.put(file, WRITER.render(file, list));
        }
        return rendered;
    }

    private ReadFile read(String name, List<String> rows) throws IOException {
        Path file = temp.resolve(name);
        Files.writeString(file, RandomRegister.HEADER + "\n" + String.join("\n", rows) + "\n");
        return new Intake(COUNTRIES).read(new RecordFile(name, file, Digest.of(file), Files.size(file)));
    }

    /** The same through the whole job and the gate: names, sizes, times and bytes of the public folder. */
    @ParameterizedTest
    @ValueSource(longs = {3, 14, 25})
    void sealsTheSamePublicFolder(long seed) throws IOException {
        Random random = new Random(seed);
        RandomRegister register = new RandomRegister(random);
        List<RandomRegister.Published> published = new ArrayList<>(register.published());
        published.add(new RandomRegister.Published("P-x", "FJ", "2026-02-01", "2027-01-01", ""));

        Map<String, String> one = sealed("one", register, published);
        Map<String, String> other = sealed("other", register, published);

        assertThat(other).as("seed %d", seed).isEqualTo(one);
        assertThat(one).hasSizeGreaterThan(PublicFile.values().length);
    }

    private Map<String, String> sealed(String name, RandomRegister random, List<RandomRegister.Published> published)
            throws IOException {
        WorkingFolder folder = new WorkingFolder(temp.resolve(name));
        List<String> rows = new ArrayList<>(published.stream().map(random::row).toList());
        rows.addAll(random.unpublishable());
        List<List<String>> files = random.files(rows);
        for (int i = 0; i < files.size(); i++) {
            List<String> lines = new ArrayList<>(List.of(RandomRegister.HEADER));
            lines.addAll(files.get(i));
            folder.with(name + i + ".csv", lines.toArray(String[]::new));
        }
        CommandLineRun run = folder.execute("run", "--month=2026-10", "--max-rejected=100");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return snapshot(run.folder().resolve("public"));
    }

    private static Map<String, String> snapshot(Path folder) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                entries.put(
                        folder.relativize(path).toString(),
                        attributes.lastModifiedTime() + " "
                                + (attributes.isDirectory() ? "" : Arrays.toString(Files.readAllBytes(path))));
            }
        }
        return entries;
    }
}
