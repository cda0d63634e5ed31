package org.twelvemonth.intake;

import java.util.Optional;
import java.util.stream.IntStream;
import org.twelvemonth.intake.rows.HeaderDetector;
import org.twelvemonth.intake.rows.Row;
import org.twelvemonth.intake.rows.VisibleText;

/** Recognises rows of headings of the record format, and of the mapping that a file is read by. For one thread. */
final class RecordHeadings implements HeaderDetector {
    /** A heading of a column that sounds so is the column's, or a synonym of it. */
    private static final int SYNONYM = 2;

    /** So many headings of the format beside one that sounds like that of a reference make a table of records. */
    private static final int BESIDE_SYNONYM = 2;

    /** So many headings of the format make a table of records, though none is that of a reference. */
    private static final int WITHOUT_REFERENCE = 5;

    private final MappedColumns mapped;
    private final Memo<Meaning> meanings;

    /** What one cell of a row may be the heading of. */
    private enum Meaning {
        REFERENCE,
        SYNONYM_OF_REFERENCE,
        OTHER_COLUMN,
        NONE
    }

    RecordHeadings(MappedColumns mapped) {
        this.mapped = mapped;
        this.meanings = new Memo<>(this::meaning);
    }

    @Override
    public boolean isHeader(Row row) {
        return new Header(row, mapped).isWhole();
    }

    @Override
    public boolean mayBeHeader(Row row) {
        long references = count(row, Meaning.REFERENCE);
        long others = count(row, Meaning.OTHER_COLUMN);
        return (references > 0 && others > 0)
                || (count(row, Meaning.SYNONYM_OF_REFERENCE) > 0 && others >= BESIDE_SYNONYM)
                || others >= WITHOUT_REFERENCE;
    }

    private long count(Row row, Meaning meaning) {
        return IntStream.range(0, row.size())
                .filter(i -> row.unreadable(i) == null && meanings.of(row.cell(i)) == meaning)
                .count();
    }

    private Meaning meaning(String cell) {
        if (cell.length() > Row.LONGEST_HEADING) {
            return Meaning.NONE;
        }
        String heading = VisibleText.strip(VisibleText.dropInvisible(cell));
        if (heading.isEmpty()) {
            return Meaning.NONE;
        }
        Optional<Column> column =
                mapped.column(heading).or(() -> Column.of(heading)).or(() -> Column.seeming(heading));
        String key = Column.key(heading);
        if (column.filter(Column.REFERENCE::equals).isPresent()
                || mapped.referenceFrom().stream()
                        .anyMatch(from -> Column.key(from).equals(key))) {
            return Meaning.REFERENCE;
        }
        if (column.isPresent()) {
            return Meaning.OTHER_COLUMN;
        }
        return HeadingWords.likeness(heading, Column.REFERENCE) >= SYNONYM
                ? Meaning.SYNONYM_OF_REFERENCE
                : Meaning.NONE;
    }
}
