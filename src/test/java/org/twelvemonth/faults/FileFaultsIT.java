package org.twelvemonth.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.Tree;
import org.twelvemonth.cli.WorkingFolder;
import org.twelvemonth.faults.Faults.Place;
import org.twelvemonth.faults.agent.FileFaults;
import org.twelvemonth.faults.agent.FileFaults.Fault;

/**
 * Makes operations on files go wrong in the packaged program, from its very first start; whatever the operation, the run
 * says so in a sentence, and the next start finishes the month with the bytes of an undisturbed run. {@code
 * -Dtwelvemonth.places=1000} takes every place, {@code -Dtwelvemonth.seed=7} other places and moments.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files are known by their inode")
class FileFaultsIT {
    private static final int PLACES = Integer.getInteger("twelvemonth.places", 1);
    private static final long SEED = Long.getLong("twelvemonth.seed", 20_261_031L);
    private static final String MONTH = "2026-10";

    @TempDir
    Path temp;

    private final Random random = new Random(SEED);
    private Faults faults;
    private List<Place> places;
    private SortedMap<String, String> undisturbed;

    @BeforeEach
    void runUndisturbed() throws Exception {
        faults = Faults.packedIn(temp);
        WorkingFolder folder = folder();
        ChildRun run = ChildRun.start(folder, MONTH, faults.countingOption(folder));
        assertThat(run.exitCode()).as(run.err()).isZero();
        undisturbed = Tree.of(folder.output());
        places = new ArrayList<>(faults.places(folder));
        assertThat(places).extracting(Place::name).contains("write data/ledger.log", "force data/ledger.log");
    }

    @TestFactory
    Stream<DynamicTest> finishesTheMonthAfter() {
        return Stream.of(Fault.FAILS_ONCE, Fault.DISK_FULL, Fault.POWER_LOST, Fault.POWER_LOST_KEEPING_NAMES)
                .flatMap(fault -> somePlaces().stream().map(place -> after(fault, place)));
    }

    private DynamicTest after(Fault fault, Place place) {
        int occurrence = 1 + random.nextInt(place.count());
        String name =
                fault + " at " + place.name() + ", time " + occurrence + " of " + place.count() + ", seed " + SEED;
        return DynamicTest.dynamicTest(name, () -> {
            WorkingFolder folder = folder();
            ChildRun run = ChildRun.start(folder, MONTH, faults.option(folder, fault, place, occurrence));

            assertThat(run.exitCode()).as(run.err()).isIn(0, 1, FileFaults.POWER_LOST_EXIT);
            assertThat(run.err()).doesNotContain("\tat ", "Exception", "Something unexpected");
            FinalNames.assertWhole(folder, MONTH);
            ChildRun next = ChildRun.start(folder, MONTH);
            assertThat(next.exitCode()).as(next.err()).isZero();
            assertThat(Tree.of(folder.output())).isEqualTo(undisturbed);
        });
    }

    private List<Place> somePlaces() {
        List<Place> shuffled = new ArrayList<>(places);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(PLACES, shuffled.size()));
    }

    private WorkingFolder folder() throws IOException {
        return new WorkingFolder(Files.createTempDirectory(temp, "run")).withSample();
    }
}
