package org.twelvemonth.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twelvemonth.gate.search.Phrase;
import org.twelvemonth.gate.search.Reading;
import org.twelvemonth.gate.search.Readings;
import org.twelvemonth.publiclist.PublicFile;

/** A public file as the second net reads it, beside what template and listed countries explain of it. */
final class SearchedFile {
    private final String name;
    private final String text;
    private final List<Reading> written;
    private final List<Reading> explained;

    private SearchedFile(String name, String text, String explained) {
        this.name = name;
        this.text = text;
        this.written = Readings.of(text);
        this.explained = Readings.of(explained);
    }

    /**
     * The files that differ from what is explained. The others need no search: a text has nothing more often than itself,
     * whatever is looked for.
     *
     * @param written what was written
     * @param explained what the templates say with the countries that the figures list
     */
    static List<SearchedFile> differing(Map<PublicFile, String> written, ExpectedFiles explained) {
        List<SearchedFile> differing = new ArrayList<>();
        written.forEach((file, text) -> {
            String allowed = explained.text(file);
            if (!text.equals(allowed)) {
                differing.add(new SearchedFile(PublicFilesCheck.name(file), text, allowed));
            }
        });
        return differing;
    }

    String name() {
        return name;
    }

    Stream<Reading> written() {
        return written.stream();
    }

    /**
     * The places where something stands more often than it is explained. Of a file that says what it should there are
     * none, whatever is looked for, so no value of a record, however short or common, can stop an honest edition.
     */
    Stream<String> unexplained(Occurrences occurrences) {
        return IntStream.range(0, written.size()).boxed().flatMap(i -> {
            Reading reading = written.get(i);
            List<Integer> found = occurrences.in(reading);
            return found.isEmpty()
                    ? Stream.empty()
                    : found.stream()
                            .skip(occurrences.in(explained.get(i)).size())
                            .map(word -> Difference.place(text, reading.origin(word)));
        });
    }

    /** How to find what is looked for. */
    interface Occurrences {
        /** The numbers of the words at which it stands, ascending. */
        List<Integer> in(Reading reading);

        static Occurrences of(Phrase phrase) {
            return reading -> reading.find(phrase);
        }
    }
}
