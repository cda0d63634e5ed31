package org.twelvemonth.publiclist;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The sentence that says where and how widely work took place, grammatical for no, one and many countries. Its wording is
 * a pattern of ICU's message format, English plural rules included.
 */
final class Sentence {
    private static final Set<String> ARGUMENTS =
            Set.of("start", "end", "continentCount", "continents", "countryCount", "countries");
    /** Words up to nine, figures from 10, as British house styles have it. */
    private static final int FIRST_IN_FIGURES = 10;

    private static final List<String> WORDS = words();
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final String pattern;

    /** @throws IllegalArgumentException with the reason, when the pattern is broken or asks for what there is not */
    Sentence(String pattern) {
        this.pattern = pattern.strip();
        Set<String> unknown = new TreeSet<>(format().getArgumentNames());
        unknown.removeAll(ARGUMENTS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no value is called " + String.join(", ", unknown) + "; there are "
                    + String.join(", ", new TreeSet<>(ARGUMENTS)));
        }
    }

    String of(PublicList list) {
        int continents = list.byContinent().size();
        int countries = list.countries().size();
        return format().format(Map.of(
                "start", longDate(list.window().start()),
                "end", longDate(list.window().end()),
                "continentCount", continents,
                "continents", inWords(continents),
                "countryCount", countries,
                "countries", inWords(countries)));
    }

    /** A day as "1 November 2025". */
    static String longDate(LocalDate day) {
        return LONG_DATE.format(day);
    }

    private static String inWords(int count) {
        return count < FIRST_IN_FIGURES ? WORDS.get(count) : Integer.toString(count);
    }

    /** Once for all, because the format reads hundreds of rules before its first word. */
    private static List<String> words() {
        RuleBasedNumberFormat format = new RuleBasedNumberFormat(Locale.UK, RuleBasedNumberFormat.SPELLOUT);
        return IntStream.range(0, FIRST_IN_FIGURES).mapToObj(format::format).toList();
    }

    /** A new one each time, because formats are not safe for use by several threads. */
    private MessageFormat format() {
        return new MessageFormat(pattern, Locale.UK);
    }
}
