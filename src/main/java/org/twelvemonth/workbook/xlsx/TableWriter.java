package org.twelvemonth.workbook.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Takes the rows of a table in any order of its groups, and keeps each at its place.
 *
 * @param <R> what a row is made from
 * @param <K> what the rows are grouped by
 */
public final class TableWriter<R, K> {
    private final Table<R> table;
    private final Layout<K> layout;
    private final RowXml xml;
    private final List<List<Lane>> lanes;
    private final List<List<Sheet.PlacedLink>> links;
    private boolean handedOut;
    private final Map<K, Group> groups = new HashMap<>();

    /** A group's next row, and the lanes that its rows go to, sheet by sheet. */
    private static final class Group {
        private final List<Lane> lanes = new ArrayList<>();
        private final int firstPart;
        private final int end;
        private int next;

        private Group(Layout.Span span, int firstPart) {
            this.next = span.from();
            this.end = span.to();
            this.firstPart = firstPart;
        }
    }

    /** A writer for exactly the rows that were counted for the layout. */
    public TableWriter(Table<R> table, Layout<K> layout, CellText limit, Spill spill) {
        this.table = table;
        this.layout = layout;
        this.xml = new RowXml(table.columns().stream().mapToInt(Column::width).toArray(), limit, spill.texts());
        this.lanes = perPart();
        this.links = perPart();
        layout.spans().forEach((key, span) -> groups.put(key, group(span, spill)));
        if (layout.rows() == 0) {
            lanes.getFirst().add(sentence(table.none(), spill));
        }
    }

    private <T> List<List<T>> perPart() {
        return IntStream.range(0, layout.parts())
                .mapToObj(part -> (List<T>) new ArrayList<T>())
                .toList();
    }

    private Group group(Layout.Span span, Spill spill) {
        Group group = new Group(span, layout.partOf(span.from()));
        for (int part = group.firstPart; part <= layout.partOf(span.to() - 1); part++) {
            Lane lane = new Lane(spill);
            group.lanes.add(lane);
            lanes.get(part).add(lane);
        }
        return group;
    }

    private Lane sentence(String none, Spill spill) {
        Lane lane = new Lane(spill);
        xml.start(Table.FIRST_ROW);
        xml.text(0, Look.TEXT, none);
        xml.endInto(lane);
        return lane;
    }

    /**
     * Writes a row at the next place of its group.
     *
     * @throws IllegalStateException when the row was not counted
     */
    public void write(K key, R row) {
        Group group = groups.get(key);
        if (group == null || group.next == group.end) {
            throw new IllegalStateException("The sheet \"" + table.name()
                    + "\" gets more rows than were counted: the records changed while the workbook was written.");
        }
        int index = group.next++;
        int part = layout.partOf(index);
        int number = layout.rowNumberOf(index);
        xml.start(number);
        for (int column = 0; column < table.columns().size(); column++) {
            write(table.columns().get(column), column, row, part, number);
        }
        xml.endInto(group.lanes.get(part - group.firstPart));
    }

    private void write(Column<R> definition, int column, R row, int part, int number) {
        switch (definition) {
            case Column.Text<R> text -> xml.text(column, Look.TEXT, text.value().apply(row));
            case Column.Whole<R> whole -> xml.whole(column, whole.value().apply(row));
            case Column.Money<R> money -> xml.money(column, money.value().apply(row));
            case Column.Day<R> day -> xml.day(column, day.value().apply(row));
            case Column.Moment<R> moment -> xml.moment(column, moment.value().apply(row));
            case Column.Link<R> link -> {
                if (handedOut) {
                    throw new IllegalStateException("The links of the sheet \"" + table.name() + "\" come too late.");
                }
                xml.text(column, Look.LINK, link.value().apply(row));
                links.get(part)
                        .add(new Sheet.PlacedLink(number, column, link.link().apply(row)));
            }
        }
    }

    /** The sheets of the table. Its rows may still be written to them, unless they have links. */
    public List<Sheet.TablePart<R>> sheets() {
        handedOut = true;
        return IntStream.range(0, layout.parts())
                .mapToObj(part -> new Sheet.TablePart<>(
                        table, part, layout.parts(), layout.rowsOf(part), lanes.get(part), links.get(part)))
                .toList();
    }

    /**
     * To be called when all rows were written.
     *
     * @throws IllegalStateException when one that was counted is missing
     */
    public void requireAllRows() {
        if (groups.values().stream().anyMatch(group -> group.next < group.end)) {
            throw new IllegalStateException("The sheet \"" + table.name()
                    + "\" gets fewer rows than were counted: the records changed while the workbook was written.");
        }
    }
}
