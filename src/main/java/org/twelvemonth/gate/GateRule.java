package org.twelvemonth.gate;

/** The rules of the gate. {@code docs/disclosure.md} shows for each what it catches. */
enum GateRule {
    FILE_MISSING("the file is missing"),
    ENTRY_NOT_STATED("the folder holds something that is none of the stated files"),
    NOT_A_PLAIN_FILE("it is a link, a folder or a device instead of a file"),
    NOT_UTF8("the bytes are not UTF-8"),
    BYTE_ORDER_MARK("the file begins with a byte order mark"),
    INVISIBLE_CHARACTER("an invisible character that template and values do not have"),
    TEXT("something that template and list do not give"),

    LIST_DISAGREES("the list is not the one that the figures give"),
    NOTHING_PUBLISHABLE("a listed country has no engagement that may be published"),

    COUNTRY_NOT_LISTED("the name of a country that is not listed"),

    UNREADABLE("the file cannot be opened and read to its end"),
    HIDDEN_SHEET("a hidden sheet"),
    HIDDEN_ROW("a hidden row"),
    HIDDEN_COLUMN("a hidden column"),
    HIDDEN_CONTENT("cells or drawings formatted so that nothing shows"),
    FORMULA("a formula"),
    FILTER("a filter"),
    DEFINED_NAME("a defined name"),
    EXTERNAL_LINK("a link to another file or place"),
    CELL_COMMENT("a comment on a cell"),
    PIVOT("a pivot table or its cache"),
    PART("a part that a plain workbook does not have"),
    PROPERTY("a document property beyond title, language and the fixed ones"),

    TOTALS_DISAGREE("the number is not the one that the figures give"),
    FINDINGS_DISAGREE("the findings to acknowledge are not the ones that the figures give"),
    FIGURES_DISAGREE("the figures are not those that the records give");

    private final String words;

    GateRule(String words) {
        this.words = words;
    }

    /** What was met, as the end of a sentence. It never holds anything from inside a file. */
    String words() {
        return words;
    }
}
