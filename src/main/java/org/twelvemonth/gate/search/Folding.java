package org.twelvemonth.gate.search;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Takes away what two spellings of one word may differ in: case, accents, ligatures, and all that cannot be seen. */
final class Folding {
    /** Marks, format characters (zero-width, soft hyphen, right-to-left), controls, private use, and apostrophes. */
    private static final Transliterator FOLD = Transliterator.getInstance(
            "NFKD; [[:M:][:Cf:][:Co:][:Cn:][:Cs:][[:Cc:]-[\\t\\n\\r\\u000B\\u000C\\u0085]]['’ʼ`´‘]] Remove;"
                    + " Latin-ASCII; Lower");

    private static final String[] ASCII = new String[0x80];
    private static final Map<Integer, String> OTHERS = new ConcurrentHashMap<>();

    static {
        for (int codePoint = 0; codePoint < ASCII.length; codePoint++) {
            ASCII[codePoint] = FOLD.transliterate(Character.toString(codePoint));
        }
    }

    private Folding() {}

    static TracedText fold(TracedText text) {
        return text.replaceEach(Folding::fold);
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> folded.append(fold(codePoint)));
        return folded.toString();
    }

    /** Lowercase for an ASCII letter, and so on; may be empty or several characters. */
    static String fold(int codePoint) {
        return codePoint < ASCII.length
                ? ASCII[codePoint]
                : OTHERS.computeIfAbsent(codePoint, point -> FOLD.transliterate(Character.toString(point)));
    }
}
