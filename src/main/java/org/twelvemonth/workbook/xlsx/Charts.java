package org.twelvemonth.workbook.xlsx;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws bar charts beside their tables. */
final class Charts {
    private static final int COLUMNS = 8;
    private static final int ROWS = 22;

    private Charts() {}

    static void draw(BarChart chart, XSSFSheet page, int column) {
        XSSFDrawing drawing = page.createDrawingPatriarch();
        XSSFClientAnchor place = drawing.createAnchor(0, 0, 0, 0, column, 0, column + COLUMNS, ROWS);
        XSSFChart drawn = drawing.createChart(place);
        drawn.setTitleText(chart.title());
        drawn.setTitleOverlay(false);
        describe(drawn, chart);
        plot(drawn, chart, page);
    }

    private static void describe(XSSFChart drawn, BarChart chart) {
        var properties = drawn.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setName(chart.title());
        properties.setDescr(chart.alternative());
    }

    private static void plot(XSSFChart drawn, BarChart chart, XSSFSheet page) {
        XDDFCategoryAxis labels = drawn.createCategoryAxis(AxisPosition.LEFT);
        labels.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis values = drawn.createValueAxis(AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.MAX);
        values.setMinimum(0);
        XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, labels, values);
        bars.setBarDirection(BarDirection.BAR);
        bars.setVaryColors(false);
        bars.setGapWidth(50);
        XDDFChartData.Series series = bars.addSeries(labels(chart, page), values(chart, page));
        CellReference heading =
                new CellReference(page.getSheetName(), Table.HEADING_ROW - 1, chart.values(), true, true);
        series.setTitle(page.getRow(heading.getRow()).getCell(heading.getCol()).getStringCellValue(), heading);
        XDDFShapeProperties look = new XDDFShapeProperties();
        look.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.STEEL_BLUE)));
        series.setShapeProperties(look);
        drawn.plot(bars);
    }

    private static XDDFCategoryDataSource labels(BarChart chart, XSSFSheet page) {
        return XDDFDataSourcesFactory.fromArray(
                chart.points().stream().map(BarChart.Point::label).toArray(String[]::new),
                range(chart.points(), chart.labels(), page));
    }

    private static XDDFNumericalDataSource<Integer> values(BarChart chart, XSSFSheet page) {
        return XDDFDataSourcesFactory.fromArray(
                chart.points().stream().map(BarChart.Point::value).toArray(Integer[]::new),
                range(chart.points(), chart.values(), page));
    }

    private static String range(List<BarChart.Point> points, int column, XSSFSheet page) {
        int first = Table.FIRST_ROW - 1;
        return new CellRangeAddress(first, first + points.size() - 1, column, column)
                .formatAsString(page.getSheetName(), true);
    }
}
