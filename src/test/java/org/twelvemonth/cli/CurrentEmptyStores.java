package org.twelvemonth.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.twelvemonth.job.EmptyStore;

/**
 * Makes the empty stores again when a migration is missing in them: an IDE compiles and copies resources without the step of the
 * build that makes the stores.
 */
final class CurrentEmptyStores {
    private CurrentEmptyStores() {}

    /** Compares the number of migrations; does nothing where there are no empty stores. */
    static void ensure() {
        URL history = EmptyStore.class.getResource("/db/empty/ledger.history");
        if (history == null) {
            return;
        }
        Path folder = file(history).resolveSibling("");
        try (Stream<Path> migrations = Files.list(file(resource("/db/ledger/hsqldb")))) {
            if (Files.readAllLines(file(history)).size() != migrations.count()) {
                Path work = folder.resolve("../../../empty-stores").normalize();
                EmptyStores.main(new String[] {folder.toString(), work.toString()});
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(EmptyStore.class.getResource(name));
    }

    private static Path file(URL resource) {
        try {
            return Path.of(resource.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
