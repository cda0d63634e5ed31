package org.twelvemonth.workbook.xlsx;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/** Draws bar charts beside their tables. */
final class Charts {
    private static final int COLUMNS = 7;
    private static final int ROWS = 18;
    private static final double TITLE_POINTS = 14;
    private static final int TEXT_HUNDREDTHS = 1200;

    /** 4.9 to 1 against white. */
    private static final XDDFColor BLUE = XDDFColor.from(new byte[] {0x1D, 0x70, (byte) 0xB8});

    private final BarChart chart;
    private final Locale language;
    private final XSSFSheet page;

    private Charts(BarChart chart, Locale language, XSSFSheet page) {
        this.chart = chart;
        this.language = language;
        this.page = page;
    }

    /**
     * Draws a chart.
     *
     * @param column the column in whose top it begins, from 0
     */
    static void draw(BarChart chart, Locale language, XSSFSheet page, int column) {
        XSSFDrawing drawing = page.createDrawingPatriarch();
        XSSFChart drawn = drawing.createChart(drawing.createAnchor(
                0, 0, 0, 0, column, Table.HEADING_ROW - 1, column + COLUMNS, ROWS + Table.HEADING_ROW));
        Charts charts = new Charts(chart, language, page);
        charts.describe(drawn);
        charts.plot(drawn);
    }

    private void describe(XSSFChart drawn) {
        drawn.setTitleText(chart.title());
        drawn.setTitleOverlay(false);
        drawn.getTitle().getBody().getParagraph(0).getTextRuns().forEach(run -> {
            // Unless told, POI writes the language of the machine.
            run.setLanguage(language);
            run.setFontSize(TITLE_POINTS);
            run.setBold(true);
        });
        CTTextBody text = drawn.getCTChartSpace().addNewTxPr();
        text.addNewBodyPr();
        text.addNewP().addNewPPr().addNewDefRPr().setSz(TEXT_HUNDREDTHS);
        CTNonVisualDrawingProps properties = drawn.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setId(2);
        properties.setName(chart.title());
        properties.setDescr(chart.alternative());
    }

    private void plot(XSSFChart drawn) {
        XDDFCategoryAxis labels = drawn.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis values = drawn.createValueAxis(AxisPosition.BOTTOM);
        // The first bar on top, as in the table.
        labels.setOrientation(AxisOrientation.MAX_MIN);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setMinimum(0);
        values.setVisible(false);
        plain(labels);
        plain(values);
        XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, labels, values);
        bars.setBarDirection(BarDirection.BAR);
        bars.setVaryColors(false);
        bars.setGapWidth(60);
        XDDFChartData.Series series = bars.addSeries(labels(), values());
        CellReference heading =
                new CellReference(page.getSheetName(), Table.HEADING_ROW - 1, chart.values(), true, true);
        series.setTitle(page.getRow(heading.getRow()).getCell(heading.getCol()).getStringCellValue(), heading);
        series.setFillProperties(new XDDFSolidFillProperties(BLUE));
        drawn.plot(bars);
        label(drawn);
    }

    private static void plain(XDDFChartAxis axis) {
        axis.setMajorTickMark(AxisTickMark.NONE);
    }

    /** Every bar bears its number, so that nobody has to measure it. */
    private static void label(XSSFChart drawn) {
        CTDLbls labels = drawn.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .addNewDLbls();
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private XDDFCategoryDataSource labels() {
        return XDDFDataSourcesFactory.fromArray(
                chart.points().stream().map(BarChart.Point::label).toArray(String[]::new),
                range(chart.points(), chart.labels()));
    }

    private XDDFNumericalDataSource<Integer> values() {
        return XDDFDataSourcesFactory.fromArray(
                chart.points().stream().map(BarChart.Point::value).toArray(Integer[]::new),
                range(chart.points(), chart.values()));
    }

    private String range(List<BarChart.Point> points, int column) {
        int first = Table.FIRST_ROW - 1;
        return new CellRangeAddress(first, first + points.size() - 1, column, column)
                .formatAsString(page.getSheetName(), true);
    }
}
