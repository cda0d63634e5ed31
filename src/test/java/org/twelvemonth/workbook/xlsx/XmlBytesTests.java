package org.twelvemonth.workbook.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlBytesTests {
    private final XmlBytes xml = new XmlBytes();

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, 99, 100, 1_048_576, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void writesWholeNumbers(long number) {
        xml.markup(XmlBytes.latin("<v>"));
        xml.number(number);
        xml.markup(XmlBytes.latin("</v>"));

        assertThat(written()).isEqualTo("<v>" + number + "</v>");
    }

    @ParameterizedTest
    @ValueSource(chars = {'a', '~', '"', '\'', '\t', '\n', '\u007F', 'é', '€'})
    void leavesACharacterAsItIs(char character) {
        xml.content("x" + character + "x");

        assertThat(written()).isEqualTo("x" + character + "x");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u0000', '\u001F', '\u000B', '\uFFFE'})
    void replacesWhatXmlCannotHold(char character) {
        xml.content("x" + character + "x");

        assertThat(written()).isEqualTo("x\uFFFDx");
    }

    private String written() {
        return new String(xml.bytes(), 0, xml.length(), UTF_8);
    }
}
