package org.twelvemonth.country;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.regex.Pattern;

/**
 * The rule for names in public files: a letter, then visible characters and blanks. A text that begins with a letter is never
 * run as a formula by a spreadsheet that opens a CSV file.
 */
public final class PrintableName {
    private static final Pattern FORM = Pattern.compile("\\p{L}[^\\p{C}\\p{Zl}\\p{Zp}]*");

    private PrintableName() {}

    /**
     * Whether the text may be printed as a name: it begins with a letter and holds no control, format, unassigned or
     * default-ignorable character and no line end (Unicode Standard, Default_Ignorable_Code_Point).
     */
    public static boolean matches(String text) {
        return FORM.matcher(text).matches()
                && text.codePoints()
                        .noneMatch(
                                point -> UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
    }
}
