package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.CodeSystem;
import org.twelvemonth.country.CountryColumn;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.intake.rows.Row;
import org.twelvemonth.intake.rows.Rows;
import org.twelvemonth.intake.rows.UnreadableFileException;

/**
 * Reads one record file, row by row and once. The rows are read on a thread of their own while those before them are judged;
 * a few hundred are in memory, and fewer where they are long. To be used by one thread.
 */
public final class RecordReader implements AutoCloseable {
    /** In so many rows the headings are looked for. */
    static final int LOOKED_AT = 10;

    private static final int ROWS_OF_A_PAGE = 128;
    private static final int CHARACTERS_OF_A_PAGE = 128 * 1024;

    private final RecordFile file;
    private final Rows rows;
    private final Ahead<List<Row>> pages;
    private final MappedColumns mapped;
    private final Header header;
    private final Cells cells = new Cells();
    private final RowParser parser;
    private List<CountryName> countryNames = List.of();
    private int rowsAbove;
    private long headingsRepeated;
    private @Nullable Boolean longNumbers;
    private long headings;
    private @Nullable CodeSystem looksLike;
    private Iterator<Row> page = Collections.emptyIterator();

    /** @throws IntakeRefusedException when the file cannot be used */
    static RecordReader open(RecordFile file, CountryRegister countries, MappedColumns mapped) {
        try {
            Rows rows = Rows.open(file.path(), new RecordHeadings(mapped));
            try {
                return new RecordReader(file, rows, countries, mapped);
            } catch (RuntimeException e) {
                rows.close();
                throw e;
            }
        } catch (UnreadableFileException e) {
            throw refused(file, e);
        }
    }

    private RecordReader(RecordFile file, Rows rows, CountryRegister countries, MappedColumns mapped) {
        this.file = file;
        this.rows = rows;
        this.mapped = mapped;
        this.parser = new RowParser(
                new CountryCells(countries, mapped.countries(), () -> Optional.of(countryColumn(countries))),
                this::keepsLongNumbers);
        this.header = findHeader();
        this.pages = new Ahead<>("rows", () -> nextPage(rows));
    }

    /** Reads the file ahead for a long number as a reference that has a digit where spreadsheets write zeros. */
    private boolean keepsLongNumbers() {
        Boolean known = longNumbers;
        if (known == null) {
            AtomicBoolean kept = new AtomicBoolean();
            readAhead(row -> kept.compareAndSet(false, header.hasWholeLongNumber(row)));
            known = kept.get();
            longNumbers = known;
        }
        return known;
    }

    /** Reads the file ahead for what its column of countries holds: a code may be one of another system. */
    private CountryColumn countryColumn(CountryRegister countries) {
        CountryColumn column = countries.newColumn();
        readAhead(row -> header.addTo(column, row));
        looksLike = mapped.countries().codes() == null ? column.looksLike().orElse(null) : null;
        return column;
    }

    private void readAhead(Consumer<Row> consumer) {
        try (Rows ahead = Rows.open(file.path())) {
            for (Row row = ahead.next(); row != null; row = ahead.next()) {
                if (row.line() > headings) {
                    consumer.accept(row);
                }
            }
            requireUnchanged(ahead);
        }
    }

    /** The first row that has all headings: exports put titles above them. Else the first of those with the most. */
    private Header findHeader() {
        List<Header> looked = new ArrayList<>();
        for (Row row = rows.next(); row != null && looked.size() < LOOKED_AT; row = rows.next()) {
            Header header = new Header(row, mapped);
            if (header.isWhole()) {
                header.requireWhole();
                rowsAbove = looked.size();
                headings = row.line();
                return header;
            }
            looked.add(header);
        }
        looked.stream()
                .max(Comparator.comparingLong(Header::known))
                .orElseThrow(() -> new UnreadableFileException(
                        "is empty. Its first row must hold the headings of the record format"
                                + " (docs/records.md); write them, or move the file out, and run again."))
                .requireWhole();
        throw new IllegalStateException("A header that is whole was not taken.");
    }

    /**
     * What became of the next row that is not blank, null after the last one.
     *
     * @throws IntakeRefusedException when the file cannot be read to its end, or is no longer the one that was found at the
     *     start of the run: then nothing of it can be used
     */
    public @Nullable Outcome next() {
        try {
            for (Row row = nextRow(); row != null; row = nextRow()) {
                Outcome outcome = judge(row);
                if (outcome instanceof Outcome.Accepted || !header.isRepeatedIn(row)) {
                    return outcome;
                }
                headingsRepeated++;
            }
            requireUnchanged(rows);
            return null;
        } catch (UnreadableFileException e) {
            throw refused(file, e);
        }
    }

    private @Nullable Row nextRow() {
        if (!page.hasNext()) {
            List<Row> next = pages.next();
            if (next == null) {
                return null;
            }
            page = next.iterator();
        }
        return page.next();
    }

    /** The names of countries in the row that was read last, in its order; none where its cells were too many or too few. */
    public List<CountryName> countryNames() {
        return countryNames;
    }

    /** What a reader should know of the file: rests of sentences that start with its name. Nothing of its records. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(rows.remarks());
        if (rowsAbove > 0) {
            remarks.add("has " + rowsAbove + (rowsAbove == 1 ? " row" : " rows")
                    + " above its headings that were passed over.");
        }
        if (headingsRepeated > 0) {
            remarks.add("repeats its headings in " + headingsRepeated + (headingsRepeated == 1 ? " row" : " rows")
                    + ", which were passed over.");
        }
        remarks.addAll(header.remarks());
        remarks.addAll(mapped.remarks());
        remarks.addAll(parser.remarks());
        if (looksLike != null) {
            remarks.add("has codes of countries that look like " + looksLike.title()
                    + " codes. Those that ISO 3166 does not have, or has for another country, were rejected. Say in its"
                    + " mapping which codes it has, with country-codes (docs/mapping.md).");
        }
        List<String> others = header.others();
        if (!others.isEmpty()) {
            remarks.add("has columns that are not of the record format and are kept for the workbook: "
                    + Header.quoted(others) + ".");
        }
        return remarks;
    }

    @Override
    public void close() {
        pages.close();
        rows.close();
    }

    /** The next rows, null after the last one. */
    static @Nullable List<Row> nextPage(Rows rows) {
        List<Row> page = new ArrayList<>(ROWS_OF_A_PAGE);
        int characters = 0;
        while (page.size() < ROWS_OF_A_PAGE && characters < CHARACTERS_OF_A_PAGE) {
            Row row = rows.next();
            if (row == null) {
                break;
            }
            page.add(row);
            characters += row.characters();
        }
        return page.isEmpty() ? null : page;
    }

    private Outcome judge(Row written) {
        SourceLine source = new SourceLine(file.name(), written.line());
        Header.Bounded bounded = header.bounded(written);
        Row row = bounded.row();
        header.sort(row, cells);
        if (!bounded.problems().isEmpty()) {
            countryNames = List.of();
            return new Outcome.Rejected(
                    source,
                    References.read(cells.get(Column.REFERENCE)),
                    bounded.problems(),
                    header.asWritten(row),
                    header.markingOfMisfit(row, cells));
        }
        Optional<Problem> misfit = header.misfit(row, rows.mayLeaveOutCells());
        if (misfit.isPresent()) {
            countryNames = List.of();
            return new Outcome.Rejected(
                    source,
                    References.read(cells.get(Column.REFERENCE)),
                    List.of(misfit.get()),
                    header.asWritten(row),
                    header.markingOfMisfit(row, cells));
        }
        Outcome outcome = parser.parse(source, cells, () -> header.asWritten(row));
        countryNames = parser.names();
        return outcome instanceof Outcome.Rejected rejected && header.isShorterThan(row)
                ? rejected.withUncertainCells(header.markingOfShifted(row, cells))
                : outcome;
    }

    private void requireUnchanged(Rows read) {
        if (!read.sha256().equals(file.sha256())) {
            throw new UnreadableFileException(
                    "was changed while it was read. Wait until nobody writes to the input folder" + " and run again.");
        }
    }

    private static IntakeRefusedException refused(RecordFile file, UnreadableFileException e) {
        return new IntakeRefusedException(file.name(), e);
    }
}
