package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound files in forms that few programs write. */
class OddFilesTests {
    private static final String[] HEADINGS = {"reference", "country", "title", "status", "delivery_start", "disclosure"
    };
    private static final String[] ROW = {"R1", "Fiji", "t", "COMPLETED", "2026-03-02", "PUBLISH"};

    @TempDir
    Path folder;

    private final Intake intake = new Intake(Countries.REGISTER);

    @Test
    void readsStrictWorkbooks() {
        assertAccepted(workbook().strict().in(folder));
    }

    @Test
    void passesOverChartSheets() {
        RecordFile file = workbook().chartFirst().in(folder);

        assertAccepted(file);
        assertThat(intake.read(file).notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden=\"1\"", "hidden=\"true\"", "ht=\"0\" customHeight=\"1\""})
    void saysThatItReadHiddenRows(String attributes) {
        RecordFile file = workbook()
                .rowWith(attributes, "R2", "Tonga", "t", "COMPLETED", "2026-03-02", "PUBLISH")
                .rowWith(attributes, "")
                .in(folder);

        assertThat(intake.read(file).outcomes()).hasSize(2);
        assertThat(intake.read(file).notices()).containsExactly("a.xlsx has 1 hidden row, which was read.");
    }

    @Test
    void saysThatItReadHiddenColumns() {
        RecordFile file = workbook()
                .beforeRows(
                        "<cols><col min=\"3\" max=\"4\" hidden=\"1\"/><col min=\"7\" max=\"16384\" hidden=\"1\"/></cols>")
                .in(folder);

        assertThat(intake.read(file).notices()).containsExactly("a.xlsx has 2 hidden columns, which were read: C, D.");
    }

    @Test
    void refusesMergedCellsWithoutRange() {
        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> intake.read(workbook().merged("H").in(folder)))
                .withMessage("a.xlsx has merged cells whose range cannot be read. Open it in a spreadsheet program,"
                        + " save it as \"Excel Workbook (.xlsx)\" and run again.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "International assistance, run on 1 November 2026\n\n",
                "a,b,c,d,e,f,g,h,i,j\n",
                "sep=;\n",
                "\"Title; of, the\tfile\"\n",
                ""
            })
    void separatesTextAsItsHeadingsAre(String title) throws IOException {
        for (String separator : new String[] {",", ";", "\t"}) {
            String text = title + String.join(separator, HEADINGS) + "\n" + String.join(separator, ROW) + "\n";
            assertAccepted(RecordsCsv.text(folder, "a.csv", text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200Bcountry",
                "coun\u00ADtry",
                "country\u00A0",
                "\uFEFFcountry",
                "coun\u2060try\u3000",
                "\u202Acountry\u202C"
            })
    void readsHeadingsWithoutWhatCannotBeSeen(String heading) throws IOException {
        assertAccepted(RecordsCsv.text(
                folder,
                "a.csv",
                "reference," + heading + ",ti\u00ADtle,status,delivery_start,disclosure\n" + String.join(",", ROW)
                        + "\n"));
    }

    @Test
    void findsEveryFileThatRefusesARun() throws IOException {
        Files.writeString(folder.resolve("b.xls"), "x");
        Files.writeString(folder.resolve("c.txt"), "x");
        Files.createDirectory(folder.resolve("d.csv"));
        Files.writeString(folder.resolve("a.csv"), "x");

        RecordFiles.Found found = RecordFiles.find(folder);

        assertThat(found.files()).extracting(RecordFile::name).containsExactly("a.csv");
        assertThat(found.refused())
                .extracting(IntakeRefusedException::getMessage)
                .containsExactly(
                        "b.xls is no record file. Open it in a spreadsheet program, save it as \"Excel Workbook (.xlsx)\" or"
                                + " as CSV, and run again.",
                        "c.txt is no record file. Only .csv and .xlsx files are read. Save it as one of them, or move it"
                                + " out, and run again.",
                        "d.csv is a folder; record files lie directly in the input folder. Move it out and run again.");
    }

    private static HandWrittenWorkbook workbook() {
        return HandWrittenWorkbook.withHeadings(HEADINGS).row(ROW);
    }

    private void assertAccepted(RecordFile file) {
        assertThat(intake.read(file).outcomes()).singleElement().isInstanceOfSatisfying(Outcome.Accepted.class, row -> {
            assertThat(row.engagement().reference()).isEqualTo("R1");
            assertThat(row.engagement().countries()).hasSize(1);
        });
    }
}
