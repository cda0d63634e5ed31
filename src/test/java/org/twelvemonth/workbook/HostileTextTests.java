package org.twelvemonth.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.engagement.EngagementBuilder.anEngagement;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that bite: what is read back is what was written, as text, or says visibly where it is not. */
class HostileTextTests {
    @TempDir
    Path folder;

    @Test
    void keepsTextsThatLookLikeSomethingElse() {
        List<String> texts = List.of(
                "=1+1",
                "=HYPERLINK(\"http://example.org\")",
                "+44 20",
                "-5",
                "@SUM(A1)",
                "\t=1",
                "123",
                "2026-10-31",
                "1E5",
                "TRUE",
                "[note 99]");

        assertThat(readBack(sharedAndInline(texts))).containsExactlyElementsOf(sharedAndInline(texts));
    }

    @Test
    void keepsMarkupEscapesBlanksAndAllScripts() {
        List<String> texts = List.of(
                "  two blanks at both ends  ",
                "<script>alert('x')</script> & \"quotes\" ]]>",
                "&amp; &#65;",
                "_x000D_ and _x0041_ as they are",
                "__x000D__ _x00 _xZZZZ_",
                "first line\nsecond line",
                "right to left \u202E and back \u202C",
                "zero\u200Bwidth\u200D\uFEFF",
                "café 日本 \uD83D\uDE00 \uD834\uDD1E");

        assertThat(readBack(sharedAndInline(texts))).containsExactlyElementsOf(sharedAndInline(texts));
    }

    /** The texts, and each so long that its cell holds it and no other shares it. */
    private static List<String> sharedAndInline(List<String> texts) {
        return Stream.concat(texts.stream(), texts.stream().map(text -> text + "x".repeat(100) + text))
                .toList();
    }

    @Test
    void showsWhereACharacterCannotBeHeld() {
        List<String> texts = List.of(
                "nul \0 here",
                "bell \u0007",
                "no character \uFFFF",
                "high \uD83D alone",
                "low \uDE00 alone",
                "end \uD83D");

        assertThat(readBack(texts))
                .containsExactly(
                        "nul \uFFFD here",
                        "bell \uFFFD",
                        "no character \uFFFD",
                        "high \uFFFD alone",
                        "low \uFFFD alone",
                        "end \uFFFD");
    }

    @Test
    void makesOneLineEndOfEachKind() {
        assertThat(readBack(List.of("\ra\r\nb\rc\r"))).containsExactly("\na\nb\nc\n");
    }

    @Test
    void cutsAtTheLimitOfACellVisiblyAndNeverWithinACharacter() {
        String fits = "x".repeat(32_767);
        String tooLong = "\uD83D\uDE00".repeat(20_000);

        List<String> read = readBack(List.of(fits, tooLong));

        assertThat(read.getFirst()).isEqualTo(fits);
        assertThat(read.getLast())
                .endsWith("\uD83D\uDE00… [cut, see " + Note.CUT.number() + "]")
                .hasSizeBetween(32_760, 32_767);
    }

    @Test
    void keepsRandomTexts() {
        long seed = 20261031;
        Random random = new Random(seed);
        List<String> texts = Stream.generate(() -> randomText(random)).limit(50).toList();

        assertThat(readBack(texts))
                .as("seed %d", seed)
                .containsExactlyElementsOf(
                        texts.stream().map(HostileTextTests::shown).toList());
    }

    @Test
    void takesAnythingForAHeading() {
        String heading = "_x0041_ =1+1 \u0000\r\n<b>&" + "y".repeat(40_000);
        Path file = Workbooks.write(new Records().add("A", anEngagement().with(heading, "value")), folder);

        assertThat(Workbooks.rows(file, "Engagements").getFirst().entrySet()).anySatisfy(cell -> {
            assertThat(cell.getKey()).startsWith("-x0041_ =1+1 <b>&yyy").hasSize(255);
            assertThat(cell.getValue()).isEqualTo("value");
        });
    }

    @Test
    void writesDaysAndSumsThatASpreadsheetCannotCountAsText() {
        Path file = Workbooks.write(
                new Records()
                        .add("A", anEngagement().from("1899-12-31").until("+12026-01-01"))
                        .add("B", anEngagement().worth("1E+400"))
                        .add("C", anEngagement().worth("123456789012345.678"))
                        .add("D", anEngagement().worth("-0.000")),
                folder);

        assertThat(Workbooks.rows(file, "Engagements").getFirst())
                .containsEntry("Delivery start", "1899-12-31")
                .containsEntry("Delivery end", "+12026-01-01");
        assertThat(Workbooks.column(file, "Engagements", "Contract value (GBP)"))
                .containsExactly("12,500.50", "1" + "0".repeat(400), "123456789012345.678", "0.00");
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int number = 0; number < 200; number++) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
        }
        return text.toString();
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .map(point -> isHeld(point) ? point : 0xFFFD)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** The characters of XML 1.0. */
    private static boolean isHeld(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point < 0xD800)
                || (point >= 0xE000 && point < 0xFFFE)
                || point >= 0x10000;
    }

    /** The texts as POI reads them from the workbook; fails when one is no text cell. */
    private List<String> readBack(List<String> texts) {
        Records records = new Records();
        for (int number = 0; number < texts.size(); number++) {
            records.add(
                    String.format(Locale.ROOT, "R-%03d", number), anEngagement().withPurpose(texts.get(number)));
        }
        Path file = Workbooks.write(records, folder);
        return Workbooks.read(file, workbook -> {
            XSSFSheet sheet = workbook.getSheet("Engagements");
            int column = sheet.getTables().getFirst().findColumnIndex("Purpose");
            return IntStream.range(0, texts.size())
                    .mapToObj(number -> textOf(sheet.getRow(5 + number).getCell(column)))
                    .toList();
        });
    }

    private static String textOf(XSSFCell cell) {
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        return cell.getStringCellValue();
    }
}
