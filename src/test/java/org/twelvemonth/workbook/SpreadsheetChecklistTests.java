package org.twelvemonth.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.engagement.EngagementBuilder.COUNTRIES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twelvemonth.workbook.XlsxPackage.Page;

/**
 * The points of the Government Analysis Function's checklist for accessible spreadsheets, in the order of
 * docs/workbook.md, checked in the XML of the file.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("workbooks")
record SpreadsheetChecklistTests(String what, XlsxPackage file) {
    private static final Pattern NOTE = Pattern.compile("\\[(note \\d+)]");

    static Stream<Arguments> workbooks() throws IOException {
        return Stream.of(
                Arguments.of("ordinary", written(Samples.everything(), 1_000)),
                Arguments.of("empty", written(Samples.nothing(), 1_000)),
                Arguments.of("continued on further sheets", written(Samples.everything(), 3)));
    }

    private static XlsxPackage written(Records records, int rowsPerSheet) throws IOException {
        Path folder = Files.createTempDirectory("workbook");
        Path file = Workbooks.write(records, folder, new EngagementsWorkbook(COUNTRIES.order(), rowsPerSheet));
        XlsxPackage read = XlsxPackage.of(file);
        Files.delete(file);
        Files.delete(folder);
        return read;
    }

    @Test
    void everyTableIsMarkedUpAsTable() {
        assertThat(file.tablePages()).allSatisfy(page -> {
            assertThat(page.tables()).hasSize(1);
            assertThat(page.rows())
                    .hasSize(page.area().getLastRow() - page.area().getFirstRow());
            assertThat(page.rows())
                    .allSatisfy(row -> assertThat(row)
                            .allSatisfy(cell -> assertThat(column(cell))
                                    .isLessThanOrEqualTo(page.area().getLastColumn())));
        });
    }

    @Test
    void tablesHaveMeaningfulNames() {
        assertThat(file.tablePages()).allSatisfy(page -> {
            String name = page.name().replace(' ', '_').replaceAll("_\\((\\d+)\\)$", "_$1");
            assertThat(page.table().attr("displayName")).isEqualTo(name);
            assertThat(page.table().attr("name")).isEqualTo(name);
        });
        assertThat(file.tablePages())
                .extracting(page -> page.table().attr("name"))
                .doesNotHaveDuplicates();
        assertThat(file.tablePages())
                .extracting(page -> page.table().attr("id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingIsMergedOrNested() {
        assertThat(file.pages())
                .allSatisfy(page -> assertThat(page.xml().select("mergeCells")).isEmpty());
    }

    @Test
    void noRowOrColumnOfTableIsBlank() {
        assertThat(file.tablePages()).allSatisfy(page -> {
            assertThat(page.rows()).allSatisfy(row -> assertThat(row).isNotEmpty());
            assertThat(page.rows().stream().flatMap(List::stream))
                    .allSatisfy(cell -> assertThat(page.text(cell)).isNotEmpty());
            assertThat(page.headings())
                    .hasSize(page.area().getLastColumn() - page.area().getFirstColumn() + 1);
        });
    }

    @Test
    void everyTableHasOneHeaderRowWithUniqueHeadings() {
        assertThat(file.tablePages()).allSatisfy(page -> {
            assertThat(page.table().attr("headerRowCount")).isIn("", "1");
            assertThat(page.headings())
                    .allSatisfy(heading -> assertThat(heading).isNotBlank())
                    .extracting(heading -> heading.toLowerCase(Locale.ROOT))
                    .doesNotHaveDuplicates();
            assertThat(page.headings())
                    .isEqualTo(
                            page
                                    .xml()
                                    .select("sheetData > row[r=" + (page.area().getFirstRow() + 1) + "] > c")
                                    .stream()
                                    .map(page::text)
                                    .toList());
        });
    }

    @Test
    void textWrapsAndColumnsAreWideEnough() {
        assertThat(file.pages())
                .allSatisfy(page -> assertThat(page.cells()).allSatisfy(cell -> {
                    if (isNumber(cell)) {
                        assertThat(width(page, cell)).isGreaterThanOrEqualTo(shownLength(page, cell) + 2.0);
                    } else {
                        assertThat(page.style(cell).expectFirst("alignment").attr("wrapText"))
                                .isEqualTo("true");
                    }
                }));
        assertThat(file.tablePages())
                .allSatisfy(page -> assertThat(
                                IntStream.range(0, page.headings().size()))
                        .allSatisfy(index -> assertThat(width(page, index))
                                .isGreaterThan(
                                        Stream.of(page.headings().get(index).split(" "))
                                                .mapToInt(String::length)
                                                .max()
                                                .orElse(0))));
    }

    @Test
    void thereAreNoFiltersAndNoFrozenPanes() {
        assertThat(file.pages()).allSatisfy(page -> {
            assertThat(page.xml().select("autoFilter, pane")).isEmpty();
            assertThat(page.tables())
                    .allSatisfy(table -> assertThat(table.select("autoFilter")).isEmpty());
        });
    }

    @Test
    void emptyCellsAreExplainedByNote() {
        assertThat(file.tablePages())
                .filteredOn(page -> page.rows().stream()
                        .anyMatch(row -> row.size() < page.headings().size()))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.text("A2")).contains(Note.EMPTY_CELLS.mark()));
    }

    @Test
    void nothingIsHidden() {
        assertThat(file.xml("xl/workbook.xml").select("sheet[state]")).isEmpty();
        assertThat(file.pages()).allSatisfy(page -> {
            assertThat(page.xml().select("[hidden], [collapsed], [zeroHeight], [outlineLevel]"))
                    .isEmpty();
            assertThat(page.xml().select("row"))
                    .allSatisfy(row ->
                            assertThat(Double.parseDouble(row.attr("ht"))).isPositive());
        });
    }

    @Test
    void notesAreWordsInBracketsListedOnTheirSheet() {
        Page notes = file.page("Notes");
        List<String> listed =
                notes.rows().stream().map(row -> notes.text(row.getFirst())).toList();

        List<String> referred = file.pages().stream()
                .flatMap(page -> page.cells().stream().map(page::text))
                .flatMap(text -> NOTE.matcher(text).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(referred).containsExactlyInAnyOrderElementsOf(listed);
        assertThat(file.styles().select("vertAlign")).isEmpty();
        assertThat(file.xml("xl/sharedStrings.xml").select("si > r")).isEmpty();
    }

    @Test
    void headersAndFootersAreEmptyAndTheMarkingIsInCell() {
        assertThat(file.pages()).allSatisfy(page -> {
            assertThat(page.xml().select("headerFooter")).isEmpty();
            assertThat(page.text("A3")).startsWith("Marking: OFFICIAL");
        });
    }

    @Test
    void sheetsHaveUniqueMeaningfulNamesAndAreNotBlank() {
        assertThat(file.pages())
                .extracting(page -> page.name().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
        assertThat(file.pages()).allSatisfy(page -> {
            assertThat(page.name()).hasSizeBetween(3, 31).doesNotContainPattern("[\\[\\]*/\\\\?:]|^Sheet");
            assertThat(page.cells()).isNotEmpty();
        });
    }

    @Test
    void everySheetHasItsTitleAsHeadingAndSaysWhatItHolds() {
        String headingOne = file.styles()
                .expectFirst("cellStyle[name=Heading 1][builtinId=16]")
                .attr("xfId");
        assertThat(file.pages()).allSatisfy(page -> {
            Element title = page.cells().getFirst();
            assertThat(title.attr("r")).isEqualTo("A1");
            assertThat(page.text(title)).isNotBlank();
            assertThat(page.style(title).attr("xfId")).isEqualTo(headingOne);
            assertThat(page.text("A2")).endsWith(".");
        });
    }

    @Test
    void tablesStartAtTheLeftEdgeWithNothingBelow() {
        assertThat(file.tablePages()).allSatisfy(page -> {
            assertThat(page.area().getFirstColumn()).isZero();
            assertThat(page.xml().expectFirst("sheetData > row:last-child").attr("r"))
                    .isEqualTo(Integer.toString(page.area().getLastRow() + 1));
        });
    }

    @Test
    void colourCarriesNothingAloneAndContrasts() {
        List<Element> coloured = file.styles().select("fonts > font:has(color[rgb])");
        assertThat(coloured).allSatisfy(font -> {
            assertThat(font.select("u[val=single]")).hasSize(1);
            assertThat(contrastWithWhite(font.expectFirst("color").attr("rgb"))).isGreaterThan(4.5);
        });
        assertThat(charts().flatMap(chart -> chart.getElementsByTag("a:srgbClr").stream()))
                .allSatisfy(colour ->
                        assertThat(contrastWithWhite("FF" + colour.attr("val"))).isGreaterThan(4.5));
        assertThat(charts())
                .allSatisfy(
                        chart -> assertThat(chart.getElementsByTag("c:showVal")).isNotEmpty());
    }

    @Test
    void thereAreNoFillsImagesOrMacrosAndChartsHaveAlternativeText() {
        assertThat(file.styles().select("cellXfs > xf"))
                .allSatisfy(style -> assertThat(style.attr("fillId")).isEqualTo("0"));
        assertThat(file.parts().keySet()).noneMatch(part -> part.matches(".*(media/|vbaProject|embeddings/).*"));
        List<Element> frames = file.parts().keySet().stream()
                .filter(part -> part.matches("xl/drawings/drawing\\d+\\.xml"))
                .flatMap(part -> file.xml(part).getElementsByTag("xdr:cNvPr").stream())
                .toList();
        assertThat(frames).hasSize((int) charts().count()).allSatisfy(frame -> {
            assertThat(frame.attr("name")).startsWith("Engagements");
            assertThat(frame.attr("descr")).startsWith("Bar chart. Engagements").hasSizeGreaterThan(60);
        });
    }

    @Test
    void titleAndLanguageAreSetAndLittleElse() {
        Document core = file.xml("docProps/core.xml");
        assertThat(core.getElementsByTag("dc:title").text()).isEqualTo("Engagements overseas for October 2026");
        assertThat(core.getElementsByTag("dc:language").text()).isEqualTo("en-GB");
        assertThat(core.child(0).children())
                .extracting(Element::tagName)
                .containsExactlyInAnyOrder(
                        "dc:title", "dc:language", "dc:creator", "dcterms:created", "dcterms:modified");
        assertThat(file.xml("docProps/app.xml").child(0).children())
                .extracting(Element::tagName)
                .containsExactly("Application");
    }

    @Test
    void theCursorIsInTheFirstCellOfTheFirstSheet() {
        assertThat(file.xml("xl/workbook.xml").expectFirst("workbookView").attr("activeTab"))
                .isIn("", "0");
        assertThat(file.pages()).allSatisfy(page -> {
            assertThat(page.xml().select("selection").attr("activeCell")).isEqualTo("A1");
            assertThat(page.xml().select("sheetView[tabSelected=true]")).hasSize(page.number() == 1 ? 1 : 0);
        });
    }

    @Test
    void coverContentsAndNotesComeFirstAndTheContentsLeadToEverySheet() {
        assertThat(file.pages()).extracting(Page::name).startsWith("Cover", "Contents", "Notes");
        Page contents = file.page("Contents");
        assertThat(contents.xml().select("hyperlink").eachAttr("location"))
                .containsExactlyElementsOf(file.pages().stream()
                        .map(Page::name)
                        .filter(name -> !name.equals("Contents"))
                        .map(name -> "'" + name + "'!A1")
                        .toList());
        assertThat(contents.rows().stream().map(row -> contents.text(row.getFirst())))
                .containsExactlyElementsOf(file.pages().stream()
                        .map(Page::name)
                        .filter(name -> !name.equals("Contents"))
                        .toList());
    }

    @Test
    void numbersAndDatesAreNoTextsAndUnitsAreInTheHeadings() {
        assertThat(file.tablePages())
                .allSatisfy(page -> assertThat(page.rows().stream().flatMap(List::stream))
                        .filteredOn(cell -> !isNumber(cell))
                        .allSatisfy(cell -> assertThat(page.text(cell))
                                .doesNotMatch("[-+]?[\\d,.]+")
                                .doesNotMatch("\\d{4}-\\d{2}-\\d{2}.*")
                                .doesNotContain("£")));
        assertThat(file.page("Engagements").headings())
                .contains("Contract value (GBP)", "Amount received (GBP)", "Updated at (UTC)");
    }

    @Test
    void theFontIsPlainAndLargeTextStandsLeftAndNumbersRight() {
        assertThat(file.styles().select("fonts > font")).allSatisfy(font -> {
            assertThat(font.expectFirst("name").attr("val")).isEqualTo("Arial");
            assertThat(Double.parseDouble(font.expectFirst("sz").attr("val"))).isGreaterThanOrEqualTo(12);
            assertThat(font.select("i, strike")).isEmpty();
        });
        assertThat(file.pages())
                .allSatisfy(page -> assertThat(page.cells())
                        .allSatisfy(cell -> assertThat(page.style(cell)
                                        .expectFirst("alignment")
                                        .attr("horizontal"))
                                .isEqualTo(isNumber(cell) ? "right" : "left")));
    }

    @Test
    void nothingIsInTheFileThatNobodySees() {
        assertThat(file.parts().keySet())
                .allMatch(part -> part.matches("\\[Content_Types]\\.xml|_rels/\\.rels"
                        + "|docProps/(app|core)\\.xml|xl/(workbook|styles|sharedStrings)\\.xml|xl/_rels/workbook\\.xml\\.rels"
                        + "|xl/(worksheets|tables|drawings|charts)/[a-z]+\\d+\\.xml"
                        + "|xl/(worksheets|drawings)/_rels/[a-z]+\\d+\\.xml\\.rels"));
        assertThat(file.xml("xl/workbook.xml").select("definedName, externalReference, pivotCache"))
                .isEmpty();
        assertThat(file.pages())
                .allSatisfy(page -> assertThat(page.xml().select("f, legacyDrawing, dataValidation"))
                        .isEmpty());
    }

    private Stream<Document> charts() {
        return file.parts().keySet().stream()
                .filter(part -> part.matches("xl/charts/chart\\d+\\.xml"))
                .map(file::xml);
    }

    private static boolean isNumber(Element cell) {
        return cell.attr("t").isEmpty();
    }

    private static int column(Element cell) {
        return new CellReference(cell.attr("r")).getCol();
    }

    private static double width(Page page, Element cell) {
        return width(page, column(cell));
    }

    private static double width(Page page, int column) {
        return Double.parseDouble(
                page.xml().expectFirst("cols > col[min=" + (column + 1) + "]").attr("width"));
    }

    /** How long a number is in its format: dates by their pattern, others with separators of thousands. */
    private static int shownLength(Page page, Element cell) {
        String format = page.style(cell).attr("numFmtId");
        Element pattern = page.file().styles().selectFirst("numFmt[numFmtId=" + format + "]");
        if (pattern != null) {
            return pattern.attr("formatCode").replace("\\", "").length();
        }
        double value = Double.parseDouble(page.text(cell));
        return String.format(Locale.ROOT, format.equals("4") ? "%,.2f" : "%,.0f", value)
                .length();
    }

    /** The contrast ratio of WCAG 2.2 between white and a colour written as ARGB. */
    private static double contrastWithWhite(String argb) {
        double luminance = 0.2126 * channel(argb, 2) + 0.7152 * channel(argb, 4) + 0.0722 * channel(argb, 6);
        return 1.05 / (luminance + 0.05);
    }

    private static double channel(String argb, int from) {
        double value = Integer.parseInt(argb, from, from + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
