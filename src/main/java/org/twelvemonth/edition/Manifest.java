package org.twelvemonth.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.period.ReportingMonth;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an edition holds and what it was made from. It has no clock times, so the same edition has the same manifest.
 * Internal: it is never published.
 *
 * @param month the reporting month, for example {@code 2026-10}
 * @param number the edition's number within the month, from 1
 * @param windowStart the first day of the window, inclusive, ISO 8601
 * @param windowEnd its last day, inclusive
 * @param inputs digest of all that was read and of the configuration that shapes the report
 * @param baseline digest of the published lists that the changes are told against, "none" when there is none
 * @param versions versions of the software and of its tables, by name
 * @param records the record files read, by name
 * @param accepted how many of their rows were accepted
 * @param shrinkage what the register had lost since the edition before, and somebody accepted, sentences; mostly none
 * @param files the edition's files without this manifest, by path relative to its folder
 * @param listed the listed countries, in code order
 * @param conditions what shaped the edition besides the record files; null in editions of versions that did not record it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Manifest(
        String month,
        int number,
        String windowStart,
        String windowEnd,
        String inputs,
        String baseline,
        SortedMap<String, String> versions,
        List<FileEntry> records,
        long accepted,
        List<String> shrinkage,
        List<FileEntry> files,
        List<Listed> listed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Conditions conditions) {

    /** The file's name in the edition's folder. */
    public static final String FILE_NAME = "manifest.json";

    /** What its name has after the edition's own when the edition's folder was removed: edition-1.manifest.json. */
    static final String BESIDE = "." + FILE_NAME;

    private static final String PUBLIC = "public/";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * A file.
     *
     * @param name its name, with {@code /} between folders
     * @param size in bytes
     * @param sha256 in lower-case hexadecimal
     */
    public record FileEntry(String name, long size, String sha256) {}

    /**
     * A listed country.
     *
     * @param code its code
     * @param supportedUntil the last day (inclusive, ISO 8601) of the engagements that put it on the list, null when one
     *     of them is open-ended
     */
    public record Listed(String code, @Nullable String supportedUntil) {}

    /** The files for the public, by their names in {@code public}. */
    public List<FileEntry> publicFiles() {
        return files.stream()
                .filter(file -> file.name().startsWith(PUBLIC))
                .map(file -> new FileEntry(file.name().substring(PUBLIC.length()), file.size(), file.sha256()))
                .toList();
    }

    /** What the edition follows from. */
    public EditionKey key() {
        return new EditionKey(ReportingMonth.parse(month), inputs, baseline, versions.getOrDefault("twelvemonth", "?"));
    }

    /** SHA-256 of the manifest's file, and so, through the digests in it, of the whole edition. */
    public String digest() {
        return Digest.of(toJson());
    }

    /** The manifest as it stands in the file: UTF-8, line feeds, a last line end. */
    String toJson() {
        return JSON.writeValueAsString(this).replace("\r\n", "\n") + "\n";
    }

    /** The manifest of an edition: the file in its folder; for an edition whose files were removed, the one beside it. */
    static Path file(Path editionFolder) {
        Path within = editionFolder.resolve(FILE_NAME);
        return Files.exists(within) ? within : beside(editionFolder);
    }

    /** Where the manifest stays when the edition's folder is removed. */
    static Path beside(Path editionFolder) {
        return editionFolder.resolveSibling(editionFolder.getFileName() + BESIDE);
    }

    /** Whether an edition's manifest is there, in its folder or beside it. */
    public static boolean isThere(Path editionFolder) {
        return Files.isRegularFile(file(editionFolder));
    }

    /** Whether an edition's files were removed when their time was over, and its manifest was left. */
    public static boolean isAllThatIsLeft(Path editionFolder) {
        return !Files.exists(editionFolder) && Files.isRegularFile(beside(editionFolder));
    }

    /** Reads an edition's manifest, in its folder or beside it. */
    public static Manifest read(Path editionFolder) {
        return JSON.readValue(file(editionFolder), Manifest.class);
    }
}
