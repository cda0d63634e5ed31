package org.twelvemonth.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Where this process reads and writes.
 *
 * @param input the folder with the record files, the register
 * @param output the folder that receives the editions
 * @param data the folder with the ledger and the lock
 * @param settings what the body has decided, as this process began
 * @param settingsOnDisk reads anew what it has decided; throws a {@link SettingsException} where that cannot be read
 */
public record Workplace(Path input, Path output, Path data, Settings settings, Supplier<Settings> settingsOnDisk) {
    /** A workplace whose settings stand in no file. */
    public Workplace(Path input, Path output, Path data, Settings settings) {
        this(input, output, data, settings, () -> settings);
    }

    public Workplace {
        input = input.toAbsolutePath().normalize();
        output = output.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /** The folder that holds what was published, with the link {@code current}. */
    public Path published() {
        return output.resolve("published");
    }

    /** Whether processes with other data folders can write to the ledger, too. */
    public boolean ledgerCanBeShared() {
        return Database.configured() == Database.POSTGRESQL;
    }

    /** Whether there can be a ledger yet: in PostgreSQL another node may have made it. */
    public boolean mayHaveLedger() {
        return Database.configured() == Database.POSTGRESQL || Files.isDirectory(data);
    }
}
