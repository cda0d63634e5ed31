package org.twelvemonth.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.WebApplicationType;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.Workplace;

/**
 * What the build starts so that Spring finds out once, instead of at every start, which beans a command needs and how they are
 * made. Spring writes it down as code beside this class, which {@link Application} uses where {@code spring.aot.enabled} is set. No
 * bean is made here. Whether there is a bean must not depend on a setting, since it is decided now; what it does may.
 */
public final class Wiring {
    private Wiring() {}

    /**
     * Gets as far as to know the beans, where Spring's ahead-of-time processing ends it.
     *
     * @param args the folder for the log
     */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        Workplace nowhere = new Workplace(folder, folder, folder, Settings.DEFAULTS);
        Application.spring(
                WebApplicationType.NONE, nowhere, Progress.SILENT, "OFF", InstantSource.fixed(Instant.EPOCH));
    }
}
