package org.twelvemonth.gate;

import java.util.Arrays;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/** Refuses what no part of a workbook may hold; element and attribute names are those of ECMA-376. */
class PartHandler extends DefaultHandler2 {
    private static final Map<String, GateRule> REFUSED = Map.ofEntries(
            Map.entry("autoFilter", GateRule.FILTER),
            Map.entry("filterColumn", GateRule.FILTER),
            Map.entry("calculatedColumnFormula", GateRule.FORMULA),
            Map.entry("totalsRowFormula", GateRule.FORMULA),
            Map.entry("definedName", GateRule.DEFINED_NAME),
            Map.entry("externalReference", GateRule.EXTERNAL_LINK),
            Map.entry("externalData", GateRule.EXTERNAL_LINK),
            Map.entry("dataConsolidate", GateRule.EXTERNAL_LINK),
            Map.entry("oleObject", GateRule.EXTERNAL_LINK),
            Map.entry("control", GateRule.PART),
            Map.entry("extLst", GateRule.PART),
            Map.entry("legacyDrawing", GateRule.CELL_COMMENT),
            Map.entry("pivotCache", GateRule.PIVOT),
            Map.entry("pivotSource", GateRule.PIVOT),
            Map.entry("oddHeader", GateRule.HIDDEN_CONTENT),
            Map.entry("oddFooter", GateRule.HIDDEN_CONTENT),
            Map.entry("evenHeader", GateRule.HIDDEN_CONTENT),
            Map.entry("evenFooter", GateRule.HIDDEN_CONTENT),
            Map.entry("firstHeader", GateRule.HIDDEN_CONTENT),
            Map.entry("firstFooter", GateRule.HIDDEN_CONTENT),
            Map.entry("scenarios", GateRule.HIDDEN_CONTENT),
            Map.entry("customSheetView", GateRule.HIDDEN_CONTENT),
            Map.entry("customWorkbookView", GateRule.HIDDEN_CONTENT));

    /** A number format of separators alone shows nothing, whatever stands in the cell. */
    private static final Pattern SHOWS_NOTHING = Pattern.compile("\\s*;[;\\s]*");

    private final BiConsumer<String, GateRule> refused;

    /** @param refused is told the place within the part, empty for the part as a whole, and the rule */
    PartHandler(BiConsumer<String, GateRule> refused) {
        this.refused = refused;
    }

    /** Where reading has come to, in words; empty for the part as a whole. */
    String place() {
        return "";
    }

    final void refuse(GateRule rule) {
        refused.accept(place(), rule);
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        GateRule rule = REFUSED.get(name);
        if (rule != null) {
            refuse(rule);
        }
        switch (name) {
            case "sheet" -> refuseIf(!is(attributes, "state", "", "visible"), GateRule.HIDDEN_SHEET);
            case "row" -> refuseIf(truth(attributes, "hidden") || zero(attributes, "ht"), GateRule.HIDDEN_ROW);
            case "sheetFormatPr" -> refuseIf(truth(attributes, "zeroHeight"), GateRule.HIDDEN_ROW);
            case "col" -> refuseIf(truth(attributes, "hidden") || zero(attributes, "width"), GateRule.HIDDEN_COLUMN);
            case "cNvPr" -> refuseIf(truth(attributes, "hidden"), GateRule.HIDDEN_CONTENT);
            case "numFmt" ->
                refuseIf(SHOWS_NOTHING.matcher(value(attributes, "formatCode")).matches(), GateRule.HIDDEN_CONTENT);
            case "Relationship" -> refuseIf(!is(attributes, "TargetMode", "", "Internal"), GateRule.EXTERNAL_LINK);
            default -> {}
        }
    }

    /** No part of a workbook has one, and what it declares could hide something. */
    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
        throw new SAXException("A part of the workbook has a document type.");
    }

    /** A comment of the XML, which no spreadsheet shows. */
    @Override
    public void comment(char[] text, int start, int length) {
        refuse(GateRule.HIDDEN_CONTENT);
    }

    @Override
    public void processingInstruction(String target, String data) {
        refuse(GateRule.HIDDEN_CONTENT);
    }

    private void refuseIf(boolean condition, GateRule rule) {
        if (condition) {
            refuse(rule);
        }
    }

    private static boolean truth(Attributes attributes, String name) {
        return !is(attributes, name, "", "0", "false");
    }

    private static boolean zero(Attributes attributes, String name) {
        String value = value(attributes, name);
        return !value.isEmpty() && Double.parseDouble(value) == 0;
    }

    private static boolean is(Attributes attributes, String name, String... values) {
        return Arrays.asList(values).contains(value(attributes, name));
    }

    /** Empty where the attribute is not set. */
    private static String value(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value;
    }
}
