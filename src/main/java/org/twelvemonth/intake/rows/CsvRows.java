package org.twelvemonth.intake.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file (RFC 4180, UTF-8 with or without a byte order mark), separated as its first line shows. */
final class CsvRows implements Rows {
    private final DigestInputStream bytes;
    private final CsvReader<Row> csv;
    private final Iterator<Row> rows;
    private long lastLine;

    static Rows open(Path file) throws IOException {
        return new CsvRows(Sha256.of(Files.newInputStream(file)));
    }

    private CsvRows(DigestInputStream bytes) throws IOException {
        this.bytes = bytes;
        try {
            Reader text = new BufferedReader(
                    new CleanText(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder())));
            CsvPrologue prologue = CsvPrologue.read(text);
            this.csv = CsvReader.builder()
                    .fieldSeparator(prologue.separator())
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(Row.MOST_CHARACTERS)
                    .build(new RowHandler(), text);
            this.rows = csv.iterator();
        } catch (CharacterCodingException e) {
            bytes.close();
            throw notUtf8(e);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    @Override
    public @Nullable Row next() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                lastLine = row.line();
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public boolean mayLeaveOutCells() {
        return false;
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }

    @Override
    public String sha256() {
        return Sha256.text(bytes);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UnreadableFileException unreadable(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFileException known) {
                return known;
            }
            if (cause instanceof CharacterCodingException) {
                return notUtf8(e);
            }
        }
        return e instanceof UncheckedIOException
                ? new UnreadableFileException("could not be read to its end. Look at the disk and run again.", e)
                : new UnreadableFileException(
                        "is not well-formed CSV after line " + lastLine
                                + ": a quotation mark is not closed, or text follows a closing one, or a field is too"
                                + " long. Correct the rows there and run again.",
                        e);
    }

    private UnreadableFileException notUtf8(Throwable e) {
        return new UnreadableFileException(
                "is not UTF-8 text (the first byte that is not comes some way after line " + lastLine
                        + "). Save it as CSV with the encoding UTF-8 (in Excel: \"CSV UTF-8\") and run again.",
                e);
    }
}
