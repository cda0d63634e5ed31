package org.twelvemonth.job;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.IntakeRefusedException;
import org.twelvemonth.intake.RecordCheck;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.RecordReader;
import org.twelvemonth.intake.SortedRows;

/** The rows of files in blocks, one file after the other. */
final class RecordBlocks implements AutoCloseable {
    private final Intake intake;
    private final List<RecordFile> unstaged;
    private final Iterator<RecordFile> files;
    private @Nullable RecordFile file;
    private @Nullable RecordReader reader;

    /**
     * Reads files.
     *
     * @param files the files to read
     * @param unstaged these and those with the same content as one of them
     */
    RecordBlocks(Intake intake, List<RecordFile> files, List<RecordFile> unstaged) {
        this.intake = intake;
        this.unstaged = List.copyOf(unstaged);
        this.files = List.copyOf(files).iterator();
    }

    /**
     * The next block, null after the last one of the last file.
     *
     * @throws IntakeRefusedException when a file cannot be used; it names the later ones that cannot be used, too
     */
    @Nullable
    RecordBlock next() {
        try {
            return nextOfFiles();
        } catch (IntakeRefusedException e) {
            int refused = unstaged.indexOf(file);
            throw RecordCheck.refusal(List.of(e), intake, unstaged.subList(refused + 1, unstaged.size()));
        }
    }

    private @Nullable RecordBlock nextOfFiles() {
        if (reader == null && !openNext()) {
            return null;
        }
        RecordReader open = Objects.requireNonNull(reader);
        RecordFile current = Objects.requireNonNull(file);
        SortedRows rows = SortedRows.next(open);
        if (rows.isFull()) {
            return new RecordBlock(current, rows, new RecordBlock.End.MoreFollows());
        }
        List<String> remarks = open.remarks();
        close();
        return new RecordBlock(current, rows, new RecordBlock.End.LastBlock(remarks));
    }

    private boolean openNext() {
        if (!files.hasNext()) {
            return false;
        }
        file = files.next();
        reader = intake.open(file);
        return true;
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
