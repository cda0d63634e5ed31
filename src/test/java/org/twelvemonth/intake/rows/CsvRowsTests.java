package org.twelvemonth.intake.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTests {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    @Test
    void countsTheLinesOnWhichRowsStart() throws IOException {
        assertThat(read("a,b\r\n\"two\nlines\",1\n\n , \n,2\nlast,3"))
                .containsExactly("1:a|b", "2:two\nlines|1", "6:|2", "7:last|3");
    }

    @Test
    void readsQuotedSeparatorsAndQuotationMarks() throws IOException {
        assertThat(read("a,b\n\"x, \"\"y\"\"\",z\n")).containsExactly("1:a|b", "2:x, \"y\"|z");
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        assertThat(read("\uFEFFa,b\n1,2\n")).containsExactly("1:a|b", "2:1|2");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparatorInTheFirstLine(String separator) throws IOException {
        assertThat(read("\n\"a,;\t\",b,c\n1,2,3\n".replace(",", separator)))
                .containsExactly("2:a" + separator + ";\t|b|c", "3:1|2|3");
    }

    @Test
    void givesRowsOfOtherLengthsAsTheyAre() throws IOException {
        assertThat(read("a,b\n1\n1,2,3\n")).containsExactly("1:a|b", "2:1", "3:1|2|3");
    }

    @Test
    void replacesCharactersThatNoDocumentCanCarry() throws IOException {
        assertThat(read("a\u0001b\uFFFF\tc,,\n")).containsExactly("1:a\uFFFDb\uFFFD\tc||");
    }

    @Test
    void digestsWhatItRead() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "abc");
        try (Rows rows = Rows.open(file)) {
            assertThat(rows.next()).isNotNull();
            assertThat(rows.next()).isNull();
            assertThat(rows.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
    }

    @Test
    void readsNothingFromAnEmptyFile() throws IOException {
        assertThat(read("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsUtf16WithAByteOrderMark(String encoding) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "\uFEFFa,b\r\n1,Åland ₽\r\n", Charset.forName(encoding));

        assertThat(RowsOf.file(file)).containsExactly("1:a|b", "2:1|Åland ₽");
    }

    @Test
    void readsWhatCannotBeUtf8AsWindows1252AndSaysSo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.csv"), "a,b\n" + "x,y\n".repeat(50_000) + "Côte d’Ivoire,€\n", WINDOWS_1252);

        try (Rows rows = Rows.open(file)) {
            String last = "";
            for (Row row = rows.next(); row != null; row = rows.next()) {
                last = row.cell(0) + "|" + row.cell(1);
            }
            assertThat(last).isEqualTo("Côte d’Ivoire|€");
            assertThat(rows.remarks())
                    .containsExactly(
                            "is not UTF-8 and was read as Windows-1252. If letters with accents look wrong, save"
                                    + " it as CSV with the encoding UTF-8.");
        }
    }

    @Test
    void takesBytesForACharacterOnlyWhereTheyFollowEachOther() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a,b\nÃa€,1\n", WINDOWS_1252);

        assertThat(RowsOf.file(file)).containsExactly("1:a|b", "2:Ãa€|1");
    }

    @Test
    void refusesDamagedUtf8InsteadOfReadingOtherWords() {
        assertRefused(
                "a,b\nCÃ´te,1\né,3\n",
                ISO_8859_1,
                "is not UTF-8 text: the byte E9 in line 3, column 1 cannot be read. Save it as CSV with the"
                        + " encoding UTF-8 (in Excel: \"CSV UTF-8\") and run again.");
    }

    @Test
    void saysInWhichLineUtf8IsDamaged() {
        assertRefused(
                "a,Ã´\n".repeat(10_000) + "é",
                ISO_8859_1,
                "is not UTF-8 text: the byte E9 in line 10001, column 1 cannot be read. Save it as CSV with the"
                        + " encoding UTF-8 (in Excel: \"CSV UTF-8\") and run again.");
    }

    @Test
    void refusesDamagedUtf16() {
        assertRefused(
                "ÿþa\0\0Ü",
                ISO_8859_1,
                "is not UTF-16 text: the bytes 00 DC in line 1, column 2 cannot be read. Save it as CSV with the"
                        + " encoding UTF-8 (in Excel: \"CSV UTF-8\") and run again.");
    }

    @Test
    void readsMixedLineEnds() throws IOException {
        assertThat(read("a,b\r\n1,\"x\r\ny\"\n2,z\r\n\r\n\n  \n")).containsExactly("1:a|b", "2:1|x\r\ny", "4:2|z");
    }

    @Test
    void findsTheSeparatorBelowATitle() throws IOException {
        assertThat(read("Register of the unit\n\na;b\n1;2\n"))
                .containsExactly("1:Register of the unit", "3:a|b", "4:1|2");
    }

    @Test
    void decidesTheSeparatorByTheHeadings() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.csv"), "Assistance, abroad, by month, as of\n1,2,3,4\na;b\n1;x, y, z, u\n");

        try (Rows rows = Rows.open(file, row -> row.cell(0).equals("a"))) {
            rows.next();
            rows.next();
            assertThat(Objects.requireNonNull(rows.next()).cells()).containsExactly("a", "b");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // case: a record swallowed whole, by a mark before and a mark in the middle of a title
                "R1,Fiji,\"Lead,DONE,WITHHOLD\nR2,Tonga,12\",DONE,PUBLISH\n",
                // a row of which only the beginning is swallowed, so that the cells are too many
                "R1,Fiji,\"Lead\nR2,Tonga,12\",DONE,PUBLISH\n",
                // two rows, in a file whose first cells are words
                "a,Fiji,\"Lead,DONE,WITHHOLD\r\nb,Samoa,x,DONE,PUBLISH\nc,Tonga,12\",DONE,PUBLISH\n",
                "R1,Fiji,\"Lead,DONE,\nR2,,12\",DONE,PUBLISH\n"
            })
    void refusesACellThatSwallowsRows(String text) {
        long last = 2 + text.lines().count() - 1;
        assertRefused(
                "reference,country,title,status,disclosure\n" + text,
                UTF_8,
                "has a cell that seems to swallow rows: a quotation mark is opened in line 2 and closed in line " + last
                        + ", and what is between looks like rows of the file. Close the cell where it ends, write a"
                        + " quotation mark that belongs to its text twice, and run again. If it is one text, put a blank"
                        + " after each separator in it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First, second, third,\nfourth, fifth, sixth",
                "Phase 2: training, mentoring, advice\nPhase 3: review, report",
                "12,5 kg\n13,5 kg",
                "R2 and R3\nsee there",
                "Suva\nNadi\n\nLautoka"
            })
    void readsCellsOfSeveralLines(String cell) throws IOException {
        assertThat(read("reference,country,title,status,disclosure\nR1,Fiji,\"" + cell + "\",DONE,PUBLISH\n"))
                .containsExactly("1:reference|country|title|status|disclosure", "2:R1|Fiji|" + cell + "|DONE|PUBLISH");
    }

    @Test
    void refusesACellThatSwallowsRowsWrittenWithBlanks() {
        assertRefused(
                "reference, country, title, status, disclosure\nR1, Fiji,\"Lead, DONE, WITHHOLD\nR2, Tonga, 12\", DONE,"
                        + " PUBLISH\n",
                UTF_8,
                "has a cell that seems to swallow rows: a quotation mark is opened in line 2 and closed in line 3, and what"
                        + " is between looks like rows of the file. Close the cell where it ends, write a quotation mark"
                        + " that belongs to its text twice, and run again. If it is one text, put a blank after each"
                        + " separator in it.");
    }

    @Test
    void refusesNulFarDownTheFile() {
        assertRefused(
                "a,b\r\n" + "1,2\r\n".repeat(50_000) + "\u20AC,x\0\r\n",
                UTF_16,
                "is not a text file: it holds a NUL character in line 50002, column 4. Save it as CSV with the encoding"
                        + " UTF-8 (in Excel: \"CSV UTF-8\") and run again.");
    }

    @Test
    void refusesNul() {
        assertRefused(
                "a,b\n1,\0\n",
                UTF_8,
                "is not a text file: it holds a NUL character in line 2, column 3. Save it as CSV with the encoding UTF-8 (in Excel:"
                        + " \"CSV UTF-8\") and run again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,\"x\n", "a,b\n1,\"x\" y\n"})
    void refusesBrokenQuotation(String text) {
        assertRefused(
                text,
                UTF_8,
                "is not well-formed CSV after line 1: a quotation mark is not closed, or text follows a closing one, or a"
                        + " field is too long. Correct the rows there and run again.");
    }

    @Test
    void refusesARowWithTooManyCells() {
        assertRefused(
                "a,b\n" + ",".repeat(20_000) + "\n",
                UTF_8,
                "has a row that is too long, at line 2: a row may have 16384 cells and 16777216 characters. Look whether a"
                        + " quotation mark is not closed there, correct it and run again.");
    }

    @Test
    void refusesALineWithoutEnd() {
        assertRefused(
                "a,b\n" + "x".repeat(17 * 1024 * 1024),
                UTF_8,
                "is not well-formed CSV after line 1: a quotation mark is not closed, or text follows a closing one, or a"
                        + " field is too long. Correct the rows there and run again.");
    }

    @Test
    void refusesAWorkbookThatIsNamedCsv() {
        assertRefused(
                "PK\u0003\u0004 and so on",
                UTF_8,
                "is a workbook or an archive by its content, not CSV. If it is a workbook, give it its right ending; if it"
                        + " is an archive, unpack it; and run again.");
    }

    private List<String> read(String text) throws IOException {
        return RowsOf.file(Files.writeString(folder.resolve("a.csv"), text));
    }

    private void assertRefused(String text, Charset charset, String message) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> RowsOf.file(Files.writeString(folder.resolve("a.csv"), text, charset)))
                .withMessage(message);
    }
}
