package org.twelvemonth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages on security, beside the tests that they name. */
class SecurityPagesTests {
    private static final Path ASVS = Path.of("docs/asvs.md");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern REQUIREMENT = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?");

    /** How many requirements of levels 1 and 2 each chapter has in its sections 1, 2, … */
    private static final Map<Integer, List<Integer>> REQUIREMENTS = Map.ofEntries(
            Map.entry(1, List.of(2, 9, 11, 3, 2)),
            Map.entry(2, List.of(3, 3, 4, 1)),
            Map.entry(3, List.of(0, 2, 4, 6, 5, 0, 2)),
            Map.entry(4, List.of(3, 1, 2, 4)),
            Map.entry(5, List.of(1, 3, 2, 3)),
            Map.entry(6, List.of(3, 11, 3, 4, 5, 3, 0, 3)),
            Map.entry(7, List.of(3, 4, 2, 5, 2, 2)),
            Map.entry(8, List.of(2, 3, 1, 1)),
            Map.entry(9, List.of(3, 4)),
            Map.entry(10, List.of(2, 2, 4, 11, 5, 2, 3)),
            Map.entry(11, List.of(2, 3, 3, 3, 1, 1)),
            Map.entry(12, List.of(3, 2, 4)),
            Map.entry(13, List.of(1, 5, 2, 5)),
            Map.entry(14, List.of(2, 4, 3)),
            Map.entry(15, List.of(3, 3, 7)),
            Map.entry(16, List.of(1, 5, 4, 3, 3)));

    @ParameterizedTest
    @ValueSource(strings = {"docs/security.md", "docs/asvs.md"})
    void nameTestsThatThereAre(Path page) throws IOException {
        String tests = sources("src/test/java");
        String all = tests + sources("src/main/java");

        assertThat(Files.readAllLines(page).stream()
                        .flatMap(line -> NAME.matcher(line).results())
                        .map(name -> name.group(1))
                        .filter(name -> name.matches("\\w+(Tests|IT)|[a-z]+([A-Z]\\w*){2,}"))
                        .distinct()
                        .filter(name -> !Pattern.compile("(class|void) " + name + "\\b")
                                .matcher(name.matches(".*(Tests|IT)") ? tests : all)
                                .find()))
                .isEmpty();
    }

    @Test
    void goThroughEveryRequirementOnce() throws IOException {
        assertThat(rows().flatMap(row -> numbers(row[1])))
                .containsExactlyInAnyOrderElementsOf(REQUIREMENTS.keySet().stream()
                        .sorted()
                        .flatMap(SecurityPagesTests::requirements)
                        .toList());
    }

    @Test
    void sayOfEachHowItStandsAndWhy() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row[3]).as(row[1]).isIn("met", "partly", "not", "–");
            assertThat(row[4]).as(row[1]).isNotBlank();
        });
    }

    private static Stream<String[]> rows() throws IOException {
        return Files.readAllLines(ASVS).stream()
                .filter(line -> line.matches("\\| \\d+\\.\\d.*"))
                .map(line -> Arrays.stream(line.split("(?<!\\\\)\\|", -1))
                        .map(String::strip)
                        .toArray(String[]::new));
    }

    private static Stream<String> requirements(int chapter) {
        List<Integer> sections = sections(chapter);
        return IntStream.rangeClosed(1, sections.size())
                .boxed()
                .flatMap(section -> section(chapter, section, 1, sections.get(section - 1)));
    }

    private static List<Integer> sections(int chapter) {
        return requireNonNull(REQUIREMENTS.get(chapter), "chapter " + chapter);
    }

    /** Of "1.2.1, 1.2.3–1.2.5, 4.3": each requirement, a section without a number standing for all of its. */
    private static Stream<String> numbers(String cell) {
        return Arrays.stream(cell.split(", ")).flatMap(part -> {
            List<MatchResult> ends = REQUIREMENT.matcher(part).results().toList();
            int chapter = Integer.parseInt(ends.getFirst().group(1));
            int section = Integer.parseInt(ends.getFirst().group(2));
            return ends.getFirst().group(3) == null
                    ? section(chapter, section, 1, sections(chapter).get(section - 1))
                    : section(
                            chapter,
                            section,
                            Integer.parseInt(ends.getFirst().group(3)),
                            Integer.parseInt(ends.getLast().group(3)));
        });
    }

    private static Stream<String> section(int chapter, int section, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> chapter + "." + section + "." + number);
    }

    private static String sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SecurityPagesTests::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
