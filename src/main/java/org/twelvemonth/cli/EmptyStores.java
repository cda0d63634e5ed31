package org.twelvemonth.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.twelvemonth.job.EmptyStore;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.Workplace;

/** What the build starts to have the stores made once, as every start would make them where there are none. */
public final class EmptyStores {
    private EmptyStores() {}

    /**
     * Makes the stores and takes their files.
     *
     * @param args the folder for the files, and one to work in
     */
    public static void main(String[] args) throws IOException {
        Path folder = fresh(args[0]);
        Path work = fresh(args[1]);
        Workplace workplace = new Workplace(work, work, work, Settings.DEFAULTS);
        try (ConfigurableApplicationContext spring = Application.spring(
                WebApplicationType.NONE, workplace, Progress.SILENT, "OFF", InstantSource.fixed(Instant.EPOCH))) {
            EmptyStore.LEDGER.settle(spring.getBean(DataSource.class), folder);
        }
        EmptyStore.LEDGER.take(work, folder);
    }

    private static Path fresh(String path) throws IOException {
        Path folder = Path.of(path);
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder);
    }
}
