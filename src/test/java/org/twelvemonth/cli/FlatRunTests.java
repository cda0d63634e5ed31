package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a further record costs, counted and not timed. */
class FlatRunTests {
    private static final int FEW = 5_000;
    private static final int MANY = 45_000;

    /** It was 17,000 when this was written: every record is read, sorted, and becomes a row that is sorted and read again. */
    private static final long MOST_BYTES = 20_000;

    @TempDir
    Path temp;

    @Test
    void makesLittleGarbageForARecord() throws IOException {
        run(new WorkingFolder(temp.resolve("cold")), FEW);
        long few = allocatedBy(new WorkingFolder(temp.resolve("few")), FEW);
        long many = allocatedBy(new WorkingFolder(temp.resolve("many")), MANY);

        long each = (many - few) / (MANY - FEW);
        System.out.println("A further record allocates " + each + " bytes.");
        assertThat(each).isPositive().isLessThan(MOST_BYTES);
    }

    @Test
    void writesToTheLedgerOnceForTenThousandRecords() throws IOException {
        WorkingFolder folder = new WorkingFolder(temp);
        run(folder, MANY);

        assertThat(new Ledger(folder)
                        .count("select commit_count from batch_step_execution where step_name = 'importRecords'"))
                .isLessThanOrEqualTo(MANY / 10_000 + 2);
    }

    private static long allocatedBy(WorkingFolder folder, int records) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getTotalThreadAllocatedBytes();
        run(folder, records);
        return threads.getTotalThreadAllocatedBytes() - before;
    }

    private static void run(WorkingFolder folder, int records) throws IOException {
        String[] lines = Stream.concat(
                        Stream.of(HEADER),
                        IntStream.range(0, records)
                                .mapToObj(i -> published(String.format(Locale.ROOT, "R-%06d", i), "Fiji")))
                .toArray(String[]::new);
        folder.with("a.csv", lines);
        CommandLineRun run = folder.execute("run", "--month=2026-10");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }
}
