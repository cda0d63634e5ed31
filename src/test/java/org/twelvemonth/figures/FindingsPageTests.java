package org.twelvemonth.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page on findings, beside the rules of the program. */
class FindingsPageTests {
    @Test
    void namesEveryRuleWithItsTitleAndWhetherItBlocks() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/findings.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.lastIndexOf(" | ")))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Rule.values())
                        .map(rule ->
                                "| `" + rule.name() + "` | " + (rule.blocking() ? "yes" : "no") + " | " + rule.title())
                        .toList());
    }

    @Test
    void saysWhenEachRuleApplies() throws IOException {
        assertThat(Files.readAllLines(Path.of("docs/findings.md")).stream().filter(line -> line.startsWith("| `")))
                .allSatisfy(line -> assertThat(line).matches("(\\| [^|]+){3}\\| [^|]{10,} \\|"));
    }
}
