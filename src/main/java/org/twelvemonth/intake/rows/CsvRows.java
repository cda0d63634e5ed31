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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file (RFC 4180), in the encoding that its bytes show and separated as its first line does. */
final class CsvRows implements Rows {
    private final Path file;
    private final DigestInputStream bytes;
    private final TextEncoding encoding;
    private final CsvReader<Row> csv;
    private final Iterator<Row> rows;
    private final SwallowedRows swallowed;
    private long lastLine;

    static Rows open(Path file, HeaderDetector headings) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        return new CsvRows(file, Sha256.of(Files.newInputStream(file)), encoding, headings);
    }

    private CsvRows(Path file, DigestInputStream bytes, TextEncoding encoding, HeaderDetector headings)
            throws IOException {
        this.file = file;
        this.bytes = bytes;
        this.encoding = encoding;
        try {
            Reader text = new BufferedReader(new CleanText(
                    new InputStreamReader(bytes, encoding.charset().newDecoder()),
                    () -> BrokenCharacter.placeOfNul(file, encoding.charset())));
            CsvPrologue prologue = CsvPrologue.read(text, headings);
            this.swallowed = SwallowedRows.ofText(prologue.separator());
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
            throw undecodable(e);
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
                    swallowed.refuseInText(row);
                    return row.bounded();
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
        return encoding.remarks();
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
                return undecodable(e);
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

    private UnreadableFileException undecodable(Throwable e) {
        return new UnreadableFileException(
                "is not " + encoding.words() + " text: " + brokenCharacter()
                        + " cannot be read. Save it as CSV with the encoding UTF-8 (in Excel: \"CSV UTF-8\") and run again.",
                e);
    }

    private String brokenCharacter() {
        try {
            return BrokenCharacter.describe(file, encoding.charset());
        } catch (IOException e) {
            return "a byte after line " + lastLine;
        }
    }
}
