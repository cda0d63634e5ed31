package org.twelvemonth.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Undoes the encodings in which a browser, a program or a person would still read a word. */
final class Decoding {
    /** Encodings within encodings are undone so many times at most. */
    private static final int ROUNDS = 8;

    private static final Pattern ENTITY = Pattern.compile("&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?");
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final Pattern CODE_UNIT = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))");
    private static final Pattern CSS = Pattern.compile("\\\\([0-9a-fA-F]{1,6})[ \\t\\n]?");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([^0-9a-zA-Z])");

    private Decoding() {}

    static String decode(String text) {
        String decoded = text;
        for (int round = 0; round < ROUNDS; round++) {
            String next = once(decoded);
            if (next.equals(decoded)) {
                return decoded;
            }
            decoded = next;
        }
        return decoded;
    }

    private static String once(String text) {
        String decoded = replace(text, ENTITY, match -> Parser.unescapeEntities(match.group(), false));
        decoded = replace(decoded, PERCENT, match -> bytes(match.group()));
        decoded = replace(decoded, CODE_UNIT, Decoding::codeUnit);
        decoded = replace(decoded, CSS, Decoding::codePoint);
        return replace(decoded, ESCAPED, match -> match.group(1));
    }

    private static String replace(String text, Pattern pattern, Function<MatchResult, String> replacement) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
    }

    private static String bytes(String percentEncoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 1; i < percentEncoded.length(); i += 3) {
            bytes.write(HexFormat.fromHexDigits(percentEncoded, i, i + 2));
        }
        return bytes.toString(UTF_8);
    }

    private static String codeUnit(MatchResult match) {
        String digits = match.group(1) == null ? match.group(2) : match.group(1);
        return String.valueOf((char) HexFormat.fromHexDigits(digits));
    }

    private static String codePoint(MatchResult match) {
        int codePoint = HexFormat.fromHexDigits(match.group(1));
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : match.group();
    }
}
