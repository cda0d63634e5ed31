package org.twelvemonth.intake.register;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.sort.ExternalSort;

/**
 * Sorts the rows of all record files into the register. Rows of about 64 MiB are held in memory, and less where Java may take
 * little; more are written to temporary files, which {@link #close} removes. For one thread at a time.
 */
public final class RegisterSort implements Closeable {
    private static final long BYTES_IN_MEMORY = ExternalSort.bytesInMemory(64L << 20);

    private final ExternalSort<FileRow> rows;
    private final RecurringForms forms = new RecurringForms();

    /**
     * Starts with no rows.
     *
     * @param files the record files, in their order
     * @param folder an existing folder for the temporary files
     */
    public RegisterSort(CountryRegister countries, List<RecordFile> files, Path folder) {
        this(countries, files, folder, BYTES_IN_MEMORY);
    }

    RegisterSort(CountryRegister countries, List<RecordFile> files, Path folder, long bytesInMemory) {
        this(
                new FileRowCodec(
                        files.stream().map(RecordFile::name).toList(),
                        code -> countries.byCode(code).orElseThrow()),
                folder,
                bytesInMemory);
    }

    private RegisterSort(FileRowCodec codec, Path folder, long bytesInMemory) {
        rows = new ExternalSort<>(FileRow.IN_THE_REGISTER, codec, bytesInMemory, folder);
    }

    /** Without a limit, hence without files. */
    static RegisterSort inMemory() {
        FileRowCodec unused = new FileRowCodec(List.of(), code -> {
            throw new IllegalStateException("A sort in memory reads no country.");
        });
        return new RegisterSort(unused, Path.of(""), Long.MAX_VALUE);
    }

    /**
     * Takes a row.
     *
     * @throws UncheckedIOException when a temporary file cannot be written
     */
    public void add(FileRow row) {
        forms.add(row.outcome());
        try {
            rows.add(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The register of all rows; none can be added afterwards. It is usable until this is closed. */
    public Register register() {
        forms.end();
        return new SettledRegister(rows, forms);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
