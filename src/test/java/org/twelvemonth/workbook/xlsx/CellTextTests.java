package org.twelvemonth.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTests {
    @ParameterizedTest
    @ValueSource(
            strings = {"a", "~", "\"", "'", "\t", "\n", "\u007F", "é", "€", "\uFFFD", "\uD83D\uDE00", "_", "_x", "_x12_"
            })
    void characterStaysAsItIs(String text) {
        assertThat(xml("x" + text + "x")).isEqualTo("x" + text + "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001F", "\u000B", "\uFFFE", "\uD800", "\uDE00"})
    void characterThatXmlCannotHoldIsReplaced(String text) {
        assertThat(xml("x" + text + "x")).isEqualTo("x\uFFFDx");
    }

    @Test
    void markupLineEndsAndWhatReadsAsAnEscapeAreEscaped() {
        assertThat(xml("<a & b>\r\nc\rd\n_x000D_")).isEqualTo("&lt;a &amp; b&gt;\nc\nd\n_x005F_x000D_");
    }

    private static String xml(String text) {
        StringBuilder xml = new StringBuilder();
        CellText.appendXml(text, xml);
        return xml.toString();
    }
}
