package org.twelvemonth.intake.rows;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts that spreadsheet programs export in the place of a value that they could not calculate or show. */
final class ErrorText {
    private static final Set<String> ERRORS = Set.of(
            "#NULL!",
            "#DIV/0!",
            "#VALUE!",
            "#REF!",
            "#NAME?",
            "#NUM!",
            "#N/A",
            "#GETTING_DATA",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#UNKNOWN!",
            "#CONNECT!",
            "#BUSY!",
            "#PYTHON!",
            "#EXTERNAL!",
            "#ERROR!",
            "#TIMEOUT!",
            "#WERT!",
            "#BEZUG!",
            "#ZAHL!",
            "#NV",
            "#VALEUR!",
            "#NOM?",
            "#NOMBRE!",
            "#N/D",
            "#VALOR!",
            "#REF",
            "#RIF!",
            "#NOME?",
            "#VALORE!",
            "#¡VALOR!",
            "#¡REF!",
            "#¿NOMBRE?",
            "#¡NUM!",
            "#¡DIV/0!",
            "#¡NULO!");

    private static final Pattern NUMBERED = Pattern.compile("Err:\\d{3}");
    private static final Pattern NARROW = Pattern.compile("#{3,}");

    private ErrorText() {}

    /** What the text stands for, null for one that is itself. */
    static CellValue.@Nullable Unreadable read(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        if (start == text.length() || (text.charAt(start) != '#' && text.charAt(start) != 'E')) {
            return null;
        }
        String stripped = VisibleText.strip(text);
        if (ERRORS.contains(stripped) || NUMBERED.matcher(stripped).matches()) {
            return new CellValue.Unreadable(stripped, CellValue.Reason.ERROR);
        }
        return NARROW.matcher(stripped).matches() ? new CellValue.Unreadable(stripped, CellValue.Reason.NARROW) : null;
    }
}
