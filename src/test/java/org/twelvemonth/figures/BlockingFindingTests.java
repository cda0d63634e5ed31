package org.twelvemonth.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockingFindingTests {
    @TempDir
    Path temp;

    @Test
    void tellsFiftyOfARuleOneByOneAndTheRestTogether() {
        List<BlockingFinding> findings = ofRule(Rule.ROW_REJECTED, BlockingFinding.of(rejectedRows(53)));

        assertThat(findings).hasSize(51);
        assertThat(findings.getLast().detail()).isEqualTo("And 3 more of this rule; the workbook has them all.");
        assertThat(findings.getLast().count()).isEqualTo(3);
        assertThat(BlockingFinding.count(findings)).isEqualTo(53);
        assertThat(findings)
                .extracting(BlockingFinding::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{12}"));
    }

    @Test
    void tellsNothingTogetherWhereAllAreTold() {
        assertThat(ofRule(Rule.ROW_REJECTED, BlockingFinding.of(rejectedRows(50))))
                .hasSize(50);
    }

    @Test
    void areReadAsTheyWereWritten() throws IOException {
        Figures figures = rejectedRows(2);
        Path file = temp.resolve(FindingsFile.FILE_NAME);

        FindingsFile.write(figures, file);

        assertThat(FindingsFile.read(file)).isEqualTo(BlockingFinding.of(figures));
        assertThat(Files.readString(file)).endsWith("]\n").doesNotContain("\r");
    }

    @Test
    void countsOnceWhereAFileOfAnotherVersionDoesNotSay() throws IOException {
        Path file = Files.writeString(temp.resolve(FindingsFile.FILE_NAME), """
                [{"id": "0123456789ab", "rule": "ROW_REJECTED", "subject": "R-9", "detail": "", "sources": []}]
                """);

        assertThat(FindingsFile.read(file))
                .singleElement()
                .extracting(BlockingFinding::count)
                .isEqualTo(1);
    }

    private static Figures rejectedRows(int count) {
        Rows rows = new Rows();
        for (int i = 1; i <= count; i++) {
            rows.with("R-" + i, "Atlantis");
        }
        return rows.figures();
    }

    private static List<BlockingFinding> ofRule(Rule rule, List<BlockingFinding> findings) {
        return findings.stream().filter(finding -> finding.rule() == rule).toList();
    }
}
