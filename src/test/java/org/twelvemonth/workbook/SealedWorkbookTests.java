package org.twelvemonth.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twelvemonth.engagement.EngagementBuilder.COUNTRIES;
import static org.twelvemonth.engagement.EngagementBuilder.anEngagement;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.intake.SourceLine;

/** Reads what our own writer wrote. */
class SealedWorkbookTests {
    @TempDir
    Path folder;

    @Test
    void readsEveryTableInItsOrder() throws IOException {
        Records records =
                Samples.everything().add("A-10", anEngagement().in("KE").marked(Marking.SECRET));
        SealedWorkbook workbook = new SealedWorkbook(Workbooks.write(records, folder));

        for (RecordSheet sheet : RecordSheet.values()) {
            List<String> expected = Workbooks.rows(workbook.file(), sheet.title()).stream()
                    .map(row -> row.getOrDefault("Reference", row.get("Rule")))
                    .toList();
            List<String> read = new ArrayList<>();
            workbook.read(
                    sheet, row -> read.add(row.text(sheet == RecordSheet.FINDINGS ? Heading.RULE : Heading.REFERENCE)));
            assertThat(read.stream().map(text -> text.isEmpty() ? null : text))
                    .as(sheet.title())
                    .isNotEmpty()
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void refusesAWorkbookOfAVersionThatHadNoSuchTable() throws IOException {
        Path file = Workbooks.write(Samples.everything(), folder);
        Path without = folder.resolve("without.xlsx");
        Workbooks.look(file, workbook -> {
            workbook.removeSheetAt(workbook.getSheetIndex("Undecided"));
            try (OutputStream out = Files.newOutputStream(without)) {
                workbook.write(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThatThrownBy(() -> rows(new SealedWorkbook(without), RecordSheet.UNDECIDED))
                .isInstanceOf(MissingTableException.class)
                .hasMessage("The workbook has no sheet \"Undecided\".");
    }

    @Test
    void readsDaysNumbersAndSeveralValues() throws IOException {
        SealedWorkbook workbook = new SealedWorkbook(Workbooks.write(Samples.everything(), folder));

        SealedRow row = rows(workbook, RecordSheet.WITHHELD, Set.of("Malta")).getFirst();

        assertThat(row.day(Heading.DELIVERY_START)).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(row.day(Heading.REVIEW_DUE)).isEqualTo(LocalDate.of(2027, 5, 4));
        assertThat(row.list(Heading.GROUNDS)).containsExactly("S31(1)(a) law enforcement", "S38 health and safety");
        assertThat(row.source()).isEqualTo(new SourceLine("records.csv", 4));
    }

    @Test
    void findsACountryAmongSeveral() throws IOException {
        SealedWorkbook workbook = new SealedWorkbook(Workbooks.write(Samples.everything(), folder));

        assertThat(rows(workbook, RecordSheet.ENGAGEMENTS, Set.of("Fiji", "Republic of Fiji")))
                .extracting(row -> row.text(Heading.REFERENCE))
                .containsExactlyInAnyOrder("A-01", "A-02");
        assertThat(rows(workbook, RecordSheet.ENGAGEMENTS, Set.of("Fij"))).isEmpty();
        assertThat(workbook.printedName("FJ")).contains("Fiji");
        assertThat(workbook.printedName("JP")).isEmpty();
    }

    @Test
    void goesOnInFurtherSheets() throws IOException {
        Path file = Workbooks.write(Samples.everything(), folder, new EngagementsWorkbook(COUNTRIES.order(), 3));

        assertThat(rows(new SealedWorkbook(file), RecordSheet.ENGAGEMENTS)).hasSize(8);
    }

    @Test
    void takesTheSentenceOfAnEmptyTableForNoRow() throws IOException {
        SealedWorkbook workbook = new SealedWorkbook(Workbooks.write(Samples.nothing(), folder));

        for (RecordSheet sheet : RecordSheet.values()) {
            assertThat(rows(workbook, sheet)).as(sheet.title()).isEmpty();
        }
    }

    @Test
    void givesTextsBackAsTheyWere() throws IOException {
        String text = " <script>&amp;\"' =1+1 _x000D_ _x005F_ two\nlines Ünï ";
        SealedWorkbook workbook = new SealedWorkbook(
                Workbooks.write(new Records().add("A-01", anEngagement().titled(text)), folder));

        assertThat(rows(workbook, RecordSheet.ENGAGEMENTS).getFirst().text(Heading.TITLE))
                .isEqualTo(text);
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        Path file = Files.writeString(folder.resolve("none.xlsx"), "none");

        assertThatIOException().isThrownBy(() -> rows(new SealedWorkbook(file), RecordSheet.FINDINGS));
    }

    private static List<SealedRow> rows(SealedWorkbook workbook, RecordSheet sheet) throws IOException {
        List<SealedRow> rows = new ArrayList<>();
        workbook.read(sheet, rows::add);
        return rows;
    }

    private static List<SealedRow> rows(SealedWorkbook workbook, RecordSheet sheet, Set<String> names)
            throws IOException {
        List<SealedRow> rows = new ArrayList<>();
        workbook.read(sheet, names, rows::add);
        return rows;
    }
}
