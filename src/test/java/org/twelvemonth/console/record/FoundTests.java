package org.twelvemonth.console.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoundTests {

    @Test
    void showsFiftyOfTenThousandAndLinksToTheOthers() {
        Found<Integer> found = found("page=3", 10_000);

        assertThat(found.rows()).hasSize(50).startsWith(100).endsWith(149);
        assertThat(found.pages()).isEqualTo(200);
        assertThat(found.links()).containsExactly(1, 2, 3, 4, 0, 200);
    }

    @Test
    void showsTheLastPageWhereALaterOneIsAskedFor() {
        Found<Integer> found = found("page=9999", 60);

        assertThat(found.page()).isEqualTo(2);
        assertThat(found.rows()).hasSize(10).endsWith(59);
    }

    @Test
    void endsAtALimitAndSaysSo() {
        Found<Integer> found = found("page=500", 10_001);

        assertThat(found.cut()).isTrue();
        assertThat(found.page()).isEqualTo(200);
        assertThat(found.rows()).hasSize(50).endsWith(9_999);
    }

    @Test
    void hasOnePageOfNothing() {
        Found<Integer> found = found("", 0);

        assertThat(found.pages()).isEqualTo(1);
        assertThat(found.rows()).isEmpty();
    }

    @Test
    void sortsWhateverTheOrderInWhichTheRowsCome() {
        Found<Integer> found = new Found<>(query(""), Comparator.reverseOrder());
        IntStream.range(0, 1_000).forEach(found::add);

        assertThat(found.rows()).startsWith(999, 998).endsWith(950);
    }

    @Test
    void keepsWhatItIsAskedForInItsLinks() {
        ListQuery query = ListQuery.of(
                Map.of("q", "a&b={x}", "sort", "-date", "ground", "S31", "page", "2"), "ground", List.of("date"));

        assertThat(query.onPage(3)).isEqualTo("?q=a%26b%3D%7Bx%7D&ground=S31&sort=-date&page=3");
        assertThat(query.sortedBy("date")).isEqualTo("?q=a%26b%3D%7Bx%7D&ground=S31&sort=date");
        assertThat(query.cleared()).isEqualTo("?page=1");
        assertThat(query.direction("date")).isEqualTo("descending");
    }

    @Test
    void passesOverWhatAnAddressCannotHave() {
        ListQuery query = ListQuery.of(Map.of("sort", "secret", "page", "-1"), "ground", List.of("date"));

        assertThat(query).isEqualTo(new ListQuery("", "", "", 1, "ground"));
    }

    private static Found<Integer> found(String page, int rows) {
        Found<Integer> found = new Found<>(query(page), Comparator.naturalOrder());
        IntStream.range(0, rows).forEach(found::add);
        return found;
    }

    private static ListQuery query(String page) {
        return ListQuery.of(page.isEmpty() ? Map.of() : Map.of("page", page.substring(5)), "ground", List.of());
    }
}
