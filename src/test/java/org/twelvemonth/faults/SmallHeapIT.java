package org.twelvemonth.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.WorkingFolder;

/** Nothing grows with the records but the time: no list of them is held anywhere on their way. */
class SmallHeapIT {
    private static final int RECORDS = 200_000;
    private static final List<String> COUNTRIES = List.of("Fiji", "Malta", "Kenya", "Japan", "Peru", "Tonga");

    @TempDir
    Path temp;

    @Test
    void isEnoughForTwoHundredThousandRecords() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp);
        Files.createDirectories(folder.input());
        try (BufferedWriter records = Files.newBufferedWriter(folder.input().resolve("a.csv"))) {
            records.write(HEADER + "\n");
            for (int i = 0; i < RECORDS; i++) {
                String reference = String.format(Locale.ROOT, "R-%06d", i);
                records.write(published(reference, COUNTRIES.get(i % COUNTRIES.size())) + "\n");
            }
        }

        ChildRun run = ChildRun.start(folder, "2026-10", "-Xmx96m");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("Read 200000 rows from 1 record file: 200000 accepted, 0 rejected.");
    }
}
