package org.twelvemonth.sort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalSortTests {
    private static final Comparator<Card> BY_KEY = Comparator.comparing(Card::key);

    @TempDir
    Path folder;

    /** An item: sorted by its key alone, so that its number shows the order among equals. */
    private record Card(String key, int number) {}

    private static final class Cards implements ItemCodec<Card> {
        @Override
        public void write(Card card, DataOutput output) throws IOException {
            ItemCodec.writeText(card.key(), output);
            output.writeInt(card.number());
        }

        @Override
        public Card read(DataInput input) throws IOException {
            return new Card(ItemCodec.readText(input), input.readInt());
        }

        @Override
        public long size(Card card) {
            return 1;
        }
    }

    /** Writes a first item and fails at the second. */
    private static final class FullDisk implements ItemCodec<Card> {
        private boolean full;

        @Override
        public void write(Card card, DataOutput output) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            full = true;
        }

        @Override
        public Card read(DataInput input) {
            throw new UnsupportedOperationException("Nothing was written.");
        }

        @Override
        public long size(Card card) {
            return 1;
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 3", "1, 1, 2", "9, 10, 3", "10, 10, 3", "11, 10, 3", "1000, 7, 200", "1000, 7, 2", "1000, 1, 3"
    })
    void itemsComeInOrderAndEqualOnesAsTheyWereAdded(int count, int limit, int mostRuns) throws IOException {
        long seed = 20_261_201;
        Random random = new Random(seed);
        List<Card> cards = IntStream.range(0, count)
                .mapToObj(number -> new Card("key " + random.nextInt(count / 5 + 1), number))
                .toList();

        assertThat(sorted(cards, limit, mostRuns))
                .as("seed %d", seed)
                .isEqualTo(cards.stream().sorted(BY_KEY).toList());
        assertThat(files()).isEmpty();
    }

    @Test
    void sortedItemsCanBeReadAgain() throws IOException {
        try (ExternalSort<Card> sort = sort(2)) {
            add(sort, 5);
            List<Card> first = all(sort);

            assertThat(all(sort)).isEqualTo(first).hasSize(5);
        }
    }

    @Test
    void withinTheLimitNothingIsWrittenToDisk() throws IOException {
        try (ExternalSort<Card> sort = sort(100)) {
            add(sort, 99);

            assertThat(all(sort)).hasSize(99);
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void filesAreReadableByTheirOwnerAloneAndGoneAfterClosing() throws IOException {
        try (ExternalSort<Card> sort = sort(2)) {
            add(sort, 5);

            assertThat(files()).hasSize(3);
            assertThat(mode(files().getFirst())).isEqualTo("rwx------");
            assertThat(runs())
                    .hasSize(2)
                    .allSatisfy(run -> assertThat(mode(run)).isEqualTo("rw-------"));
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void mergedRunsGoWhileOthersAreMerged() throws IOException {
        try (ExternalSort<Card> sort = new ExternalSort<>(BY_KEY, new Cards(), 1, folder, 3)) {
            add(sort, 27);
            try (SortedItems<Card> items = sort.sorted()) {
                assertThat(items.hasNext()).isTrue();
                assertThat(runs()).hasSize(3);
            }
        }
    }

    @Test
    void textsOfAnyLengthAndAnyCharacterAreKept() throws IOException {
        List<Card> cards = Stream.of(
                        "", "é", "日本", "\uD83D\uDE00", "\uD800", "\u0000", "日".repeat(70_000), "x".repeat(21_845))
                .map(text -> new Card(text, text.length()))
                .sorted(BY_KEY)
                .toList();

        assertThat(sorted(cards, 1, 200)).isEqualTo(cards);
    }

    @Test
    void cutFileIsAnErrorThatSaysSo() throws IOException {
        try (ExternalSort<Card> sort = sort(2)) {
            add(sort, 4);
            Path cut = runs().getFirst();
            try (FileChannel file = FileChannel.open(cut, StandardOpenOption.WRITE)) {
                file.truncate(file.size() - 1);
            }

            assertThatThrownBy(() -> all(sort))
                    .isInstanceOf(UncheckedIOException.class)
                    .cause()
                    .hasMessage("The temporary file " + cut
                            + " of a sort is cut: it ends after 1 of 2 items. Check its disk, then run again.");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void fullDiskIsAnErrorThatSaysSoAndLeavesNothing() throws IOException {
        try (ExternalSort<Card> sort = new ExternalSort<>(BY_KEY, new FullDisk(), 2, folder)) {
            assertThatThrownBy(() -> add(sort, 2))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The temporary file of a sort cannot be written in " + folder
                            + " (No space left on device). Free space on its disk, then run again.");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void nothingCanBeAddedToWhatHasBeenRead() throws IOException {
        try (ExternalSort<Card> sort = sort(2)) {
            assertThat(all(sort)).isEmpty();

            assertThatThrownBy(() -> add(sort, 1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Items cannot be added to a sort that has been read.");
        }
    }

    @Test
    void limitMustBePositive() {
        assertThatThrownBy(() -> sort(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The limit of a sort must be positive: 0");
    }

    private ExternalSort<Card> sort(long limit) {
        return new ExternalSort<>(BY_KEY, new Cards(), limit, folder);
    }

    private static void add(ExternalSort<Card> sort, int count) throws IOException {
        for (int number = 0; number < count; number++) {
            sort.add(new Card("key " + number % 3, number));
        }
    }

    private List<Card> sorted(List<Card> cards, int limit, int mostRuns) throws IOException {
        try (ExternalSort<Card> sort = new ExternalSort<>(BY_KEY, new Cards(), limit, folder, mostRuns)) {
            for (Card card : cards) {
                sort.add(card);
            }
            return all(sort);
        }
    }

    private static List<Card> all(ExternalSort<Card> sort) throws IOException {
        List<Card> all = new ArrayList<>();
        try (SortedItems<Card> items = sort.sorted()) {
            items.forEachRemaining(all::add);
        }
        return all;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.skip(1).sorted().toList();
        }
    }

    private List<Path> runs() throws IOException {
        return files().stream().filter(Files::isRegularFile).toList();
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
