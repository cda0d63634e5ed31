package org.twelvemonth.workbook.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Takes the rows of a table in any order of its groups, before it is known how many there will be, and then gives each its
 * place.
 *
 * @param <R> what a row is made from
 * @param <K> what the rows are grouped by
 */
public final class TableWriter<R, K> {
    private final Spill spill;
    private final CodedRow coded;
    private final List<Column<R>> columns = new ArrayList<>();
    private final RowCount<K> count = new RowCount<>();
    private final Map<K, Lane> lanes = new HashMap<>();
    private final List<Linked<K>> links = new ArrayList<>();

    /** A cell with a link: of a group's row, counted from 0. */
    private record Linked<K>(K group, int row, int column, CellLink target) {}

    /** A writer of rows with these columns, to which others can be added. */
    public TableWriter(List<Column<R>> columns, CellText limit, Spill spill) {
        this.spill = spill;
        this.coded = new CodedRow(limit, spill.texts());
        columns.forEach(this::add);
    }

    /** Adds a column at the end; the rows before have nothing in it. */
    public void add(Column<R> column) {
        columns.add(column);
        coded.addColumn(column.width());
    }

    /** All columns so far. */
    public List<Column<R>> columns() {
        return List.copyOf(columns);
    }

    /** The rows of a group so far. */
    public int rowsOf(K group) {
        return count.of(group);
    }

    /**
     * Writes a row at the next place of its group.
     *
     * @param mentioned what the row can be looked for under
     * @throws UncheckedIOException when it cannot be kept
     */
    public void write(K group, Collection<K> mentioned, R row) {
        coded.start();
        for (int column = 0; column < columns.size(); column++) {
            write(columns.get(column), column, group, row);
        }
        try {
            coded.endInto(lanes.computeIfAbsent(group, key -> new Lane(spill)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep rows of the workbook; is the disk full?", e);
        }
        count.add(group, mentioned);
    }

    private void write(Column<R> definition, int column, K group, R row) {
        switch (definition) {
            case Column.Text<R> text ->
                coded.text(column, Look.TEXT, text.value().apply(row));
            case Column.Whole<R> whole -> coded.whole(column, whole.value().apply(row));
            case Column.Money<R> money -> coded.money(column, money.value().apply(row));
            case Column.Day<R> day -> coded.day(column, day.value().apply(row));
            case Column.Moment<R> moment -> coded.moment(column, moment.value().apply(row));
            case Column.Link<R> link -> {
                coded.text(column, Look.LINK, link.value().apply(row));
                links.add(new Linked<>(group, rowsOf(group), column, link.link().apply(row)));
            }
        }
    }

    /** The places of the rows, once all were written: group after group in the given order, and within a group as they came. */
    public Layout<K> layout(Comparator<? super K> order, int rowsPerSheet) {
        return count.layout(order, rowsPerSheet);
    }

    /**
     * The sheets of the table, once all rows were written.
     *
     * @param table the table, with {@link #columns}
     * @throws IOException when rows cannot be kept
     */
    public List<Sheet.TablePart<R>> sheets(Table<R> table, Layout<K> layout) throws IOException {
        List<List<PlacedRows>> rows = perPart(layout);
        if (layout.rows() == 0) {
            rows.getFirst().add(sentence(table.none()));
        } else {
            place(layout, rows);
        }
        List<List<Sheet.PlacedLink>> placed = perPart(layout);
        for (Linked<K> link : links) {
            int index = layout.indexOf(link.group(), link.row());
            placed.get(layout.partOf(index))
                    .add(new Sheet.PlacedLink(layout.rowNumberOf(index), link.column(), link.target()));
        }
        return IntStream.range(0, layout.parts())
                .mapToObj(part -> new Sheet.TablePart<>(
                        table, part, layout.parts(), layout.rowsOf(part), rows.get(part), placed.get(part)))
                .toList();
    }

    private static <T> List<List<T>> perPart(Layout<?> layout) {
        return IntStream.range(0, layout.parts())
                .mapToObj(part -> (List<T>) new ArrayList<T>())
                .toList();
    }

    private void place(Layout<K> layout, List<List<PlacedRows>> rows) throws IOException {
        int index = 0;
        for (K group : layout.groups()) {
            for (Stretch stretch : Objects.requireNonNull(lanes.get(group)).stretches()) {
                int placed = 0;
                while (placed < stretch.rows()) {
                    int fitting = Math.min(stretch.rows() - placed, layout.roomFrom(index));
                    rows.get(layout.partOf(index))
                            .add(new PlacedRows(stretch, placed, fitting, layout.rowNumberOf(index)));
                    placed += fitting;
                    index += fitting;
                }
            }
        }
    }

    private PlacedRows sentence(String none) throws IOException {
        Lane lane = new Lane(spill);
        coded.start();
        coded.text(0, Look.TEXT, none);
        coded.endInto(lane);
        return new PlacedRows(lane.stretches().getFirst(), 0, 1, Table.FIRST_ROW);
    }
}
