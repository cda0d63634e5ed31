package org.twelvemonth.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedTextsTests {
    private final SharedTexts texts = new SharedTexts();
    private final SharedTexts.OfColumn column = texts.column(12);

    @Test
    void textIsHeldOnceForTheWorkbook() {
        SharedTexts.OfColumn another = texts.column(30);
        assertThat(shared(column, "Published").number()).isEqualTo(0);
        assertThat(shared(column, "Withheld").number()).isEqualTo(1);
        assertThat(shared(column, "Published").number()).isEqualTo(0);
        assertThat(shared(another, "Withheld").number()).isEqualTo(1);
        assertThat(texts.all()).containsExactly("Published", "Withheld");
    }

    @Test
    void rowKnowsHowHighTheTextIsInItsColumn() {
        String text = "Training in forensics for officers";
        assertThat(shared(column, text).lines())
                .isEqualTo(RowHeight.lines(text, 12))
                .isGreaterThan(1);
        assertThat(shared(texts.column(80), text).lines()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "tab\t", "_x0041_", "a\u0001b", "\uD83D\uDE00", "\uFFFE"})
    void whatACellHasToEscapeStaysInItsCell(String text) {
        assertThat(column.find(text)).isNull();
        assertThat(texts.all()).isEmpty();
    }

    @Test
    void whatIsHeldGrowsWithTheColumnsAndNotWithTheRows() {
        assertThat(column.find("a".repeat(101))).isNull();
        IntStream.range(0, 10_000).forEach(row -> column.find("reference " + row));
        assertThat(texts.all()).hasSize(256);
        assertThat(column.find("reference 255")).isNotNull();
        assertThat(column.find("reference 256")).isNull();
        assertThat(texts.column(12).find("reference 256")).isNotNull();
    }

    @Test
    void partHoldsThemInTheirOrderAndKeepsBlanksAtTheirEnds() {
        List.of("Fish & chips", " a < b", "Åland").forEach(column::find);
        assertThat(new String(texts.part(), StandardCharsets.UTF_8))
                .endsWith("<si><t>Fish &amp; chips</t></si><si><t xml:space=\"preserve\"> a &lt; b</t></si>"
                        + "<si><t>Åland</t></si></sst>");
    }

    private static SharedTexts.Shared shared(SharedTexts.OfColumn column, String text) {
        return Objects.requireNonNull(column.find(text));
    }
}
