package org.twelvemonth.publiclist;

import java.util.Arrays;
import java.util.List;

/** The public files of an edition: these and no others. */
public enum PublicFile {
    /** A whole web page. */
    PAGE("countries-assisted.html"),
    /** The page's content alone, for a content management system. */
    FRAGMENT("countries-assisted-fragment.html"),
    /** The sentence and the names in one run. */
    TEXT("countries-assisted.txt"),
    /** A table of continent, country and code (RFC 4180). */
    CSV("countries-assisted.csv"),
    /** The table's description (W3C, Metadata Vocabulary for Tabular Data). */
    CSV_METADATA("countries-assisted.csv-metadata.json"),
    /** Window, continents and countries, valid against {@code countries-assisted.schema.json}. */
    JSON("countries-assisted.json");

    private final String fileName;

    PublicFile(String fileName) {
        this.fileName = fileName;
    }

    /** The file's name within the public folder; it never depends on what is listed. */
    public String fileName() {
        return fileName;
    }

    /** The names of all public files, in this order. */
    public static List<String> fileNames() {
        return Arrays.stream(values()).map(PublicFile::fileName).toList();
    }
}
