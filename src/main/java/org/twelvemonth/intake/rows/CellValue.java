package org.twelvemonth.intake.rows;

/** The value of a cell: text, as in every CSV file, or one of the types of a worksheet (ECMA-376, ST_CellType). */
public sealed interface CellValue {
    /**
     * The value as text of the record format: numbers in plain digits with a point, days and times in ISO 8601. Of an
     * unreadable cell, what the file holds in its place.
     */
    String text();

    /** All digits of a number, or of a date's serial number, as the file holds them; the text of other cells. */
    default String exact() {
        return text();
    }

    /** What a spreadsheet program shows in a column that is wide enough. */
    default String shown() {
        return text();
    }

    /** Text. */
    record Text(String text) implements CellValue {}

    /**
     * A number.
     *
     * @param text at most 15 significant digits, as spreadsheet programs keep them
     * @param exact all digits that the file holds, in plain notation
     * @param format how it is shown
     */
    record Numeric(String text, String exact, CellFormat format) implements CellValue {
        @Override
        public String shown() {
            return format.shown(exact);
        }
    }

    /**
     * A number in a date format, or an ISO 8601 cell.
     *
     * @param text a day, a day with its time, or a time of day; to the millisecond
     * @param exact the serial number as the file holds it, in plain notation; of an ISO 8601 cell its text
     * @param format how it is shown
     */
    record DateTime(String text, String exact, CellFormat format) implements CellValue {
        @Override
        public String shown() {
            return exact.equals(text) ? text : format.shown(exact);
        }
    }

    /** A truth value. */
    record Truth(boolean value) implements CellValue {
        @Override
        public String text() {
            return value ? "true" : "false";
        }

        @Override
        public String shown() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /**
     * A cell whose value the file does not tell. It must not be taken for an empty one.
     *
     * @param text what stands in its place, for example {@code #N/A}; empty when nothing does
     */
    record Unreadable(String text, Reason reason) implements CellValue {}

    /** Why a cell cannot be read. */
    enum Reason {
        TOO_LONG(
                "at most " + Row.LONGEST_CELL + " characters",
                "Look whether a quotation mark is missing, shorten the text, and run again."),
        NOT_CALCULATED(
                "a value that was saved with the file; the cell holds a formula without one",
                "Open the workbook in a spreadsheet program, save it there and run again."),
        ERROR(
                "a value; the cell holds an error",
                "Correct its formula or write the value itself; leave the cell empty only where there is nothing to say."),
        LINKED(
                "a value; the cell holds a picture or a linked data type, whose value is kept elsewhere",
                "Convert the cell to text, or write the value itself."),
        MERGED(
                "a cell of its own; it is merged with others",
                "Unmerge the cells in a spreadsheet program and write the value into each of them."),
        NO_NUMBER("a number, as the type of the cell says", "Write the value again in a spreadsheet program."),
        NO_TRUTH("true or false, as the type of the cell says", "Write the value again in a spreadsheet program."),
        NO_TEXT(
                "a text of the workbook; the cell refers to one that is not there",
                "Open the workbook in a spreadsheet program, write the text again and save it."),
        UNKNOWN_TYPE(
                "a cell of a known type", "Open the workbook in a spreadsheet program, save it there and run again."),
        TWICE(
                "one value; the file holds several for this cell",
                "Open the workbook in a spreadsheet program, write the value again and save it.");

        private final String expected;
        private final String remedy;

        Reason(String expected, String remedy) {
            this.expected = expected;
            this.remedy = remedy;
        }

        /** What was expected, as the rest of a sentence that starts "expected". */
        public String expected() {
            return expected;
        }

        /** What to do, a whole sentence. */
        public String remedy() {
            return remedy;
        }

        /** The reason as a phrase for a notice. */
        public String words() {
            return switch (this) {
                case NOT_CALCULATED -> "a formula without a saved value";
                case ERROR -> "an error";
                case LINKED -> "a picture or a linked data type";
                case MERGED -> "merged with others";
                case NO_NUMBER -> "not the number that it should be";
                case NO_TRUTH -> "not the truth value that it should be";
                case NO_TEXT -> "a text that is not there";
                case UNKNOWN_TYPE -> "a cell of an unknown type";
                case TWICE -> "several values";
                case TOO_LONG -> "more than " + Row.LONGEST_CELL + " characters";
            };
        }
    }
}
