package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.intake.RecordsCsv.records;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedRowsTests {
    @TempDir
    Path folder;

    private final Intake intake = new Intake(Countries.REGISTER);

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void takesTwentyThousandRowsOfAFileAtATime(int more) {
        RecordsCsv many = records();
        for (int i = 0; i < 20_000 + more; i++) {
            many.row("reference", "E-" + i, "status", i % 1_000 == 0 ? "?" : "COMPLETED");
        }

        try (RecordReader reader = intake.open(many.in(folder))) {
            SortedRows first = SortedRows.next(reader);
            assertThat(first.isFull()).isTrue();
            assertThat(first.size()).isEqualTo(20_000);
            assertThat(first.rejected()).isEqualTo(20);

            SortedRows last = SortedRows.next(reader);
            assertThat(last.isFull()).isFalse();
            assertThat(last.size()).isEqualTo(more);
            assertThat(last.isEmpty()).isEqualTo(more == 0);
        }
    }

    @Test
    void sortsThemByReferenceAndThenByLine() {
        RecordFile file = records()
                .row("reference", "E-2", "title", "a")
                .row("reference", "", "title", "b")
                .row("reference", "E-1", "title", "c")
                .row("reference", "E-2", "title", "d")
                .in(folder);

        try (RecordReader reader = intake.open(file)) {
            SortedRows rows = SortedRows.next(reader);

            assertThat(rows.first().line()).isEqualTo(4);
            assertThat(rows.last().line()).isEqualTo(3);
            assertThat(StagedBlocks.text(rows.blocks().getFirst()).split("\u001E", -1))
                    .extracting(row -> row.charAt(0))
                    .containsExactly('4', '2', '5', '3');
        }
    }
}
