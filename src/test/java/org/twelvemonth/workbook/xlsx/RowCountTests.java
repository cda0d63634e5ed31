package org.twelvemonth.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowCountTests {
    private final RowCount<String> count = new RowCount<>(Comparator.naturalOrder());

    private final Table<String> table = new Table<>(
            "Words", "Words", "Words.", "", "None.", List.of(new Column.Text<>("Word", 10, word -> word)), null);

    @Test
    void placesGroupsInOrderWhateverTheOrderOfTheRows() {
        List.of("b", "a", "b", "c").forEach(group -> count.add(group, List.of()));

        Layout<String> layout = count.layout(100);

        assertThat(layout.find("a", table)).contains(new CellLink("Words", 6));
        assertThat(layout.find("b", table)).contains(new CellLink("Words", 7));
        assertThat(layout.find("c", table)).contains(new CellLink("Words", 9));
        assertThat(layout.rows()).isEqualTo(4);
    }

    @Test
    void findsAKeyWithoutAGroupAtTheFirstRowThatMentionsIt() {
        count.add("b", List.of("b", "z"));
        count.add("a", List.of());
        count.add("a", List.of("a", "z"));

        Layout<String> layout = count.layout(100);

        assertThat(layout.find("z", table)).contains(new CellLink("Words", 7));
        assertThat(layout.find("y", table)).isEmpty();
    }

    @Test
    void fillsASheetBeforeItBeginsAnother() {
        for (int row = 0; row < 7; row++) {
            count.add(row < 5 ? "a" : "b", List.of());
        }

        Layout<String> layout = count.layout(3);

        assertThat(layout.parts()).isEqualTo(3);
        assertThat(layout.rowsOf(2)).isEqualTo(1);
        assertThat(layout.find("b", table)).contains(new CellLink("Words (2)", 8));
    }
}
