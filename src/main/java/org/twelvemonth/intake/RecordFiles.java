package org.twelvemonth.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.twelvemonth.intake.rows.Rows;
import org.twelvemonth.intake.rows.Sha256;
import org.twelvemonth.text.VisibleCharacters;

/** Finds the record files of a folder. All of them count: none is passed over in silence. */
public final class RecordFiles {
    /** The order of the files, by code point of their names: UTF-8 keeps it. */
    private static final Comparator<Path> BY_NAME =
            Comparator.comparing(path -> nameOf(path).getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private RecordFiles() {}

    /**
     * What a folder holds.
     *
     * @param files the record files, in the order of their names
     * @param refused why each of the others cannot be used
     */
    public record Found(List<RecordFile> files, List<IntakeRefusedException> refused) {
        public Found {
            files = List.copyOf(files);
            refused = List.copyOf(refused);
        }
    }

    /**
     * The record files that lie directly in the folder, in the order of their names (by code point). Passed over is what
     * {@link OtherFile} knows to hold no records.
     *
     * @throws IntakeRefusedException when the folder holds anything else that is no readable CSV or XLSX file, or nothing
     */
    public static List<RecordFile> in(Path folder) {
        Found found = find(folder);
        if (!found.refused().isEmpty()) {
            throw IntakeRefusedException.of(found.refused());
        }
        return found.files();
    }

    /**
     * The record files that lie directly in the folder, and everything that refuses a run.
     *
     * @throws IntakeRefusedException when the folder cannot be read, or holds nothing
     */
    public static Found find(Path folder) {
        List<RecordFile> files = new ArrayList<>();
        List<IntakeRefusedException> refused = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(path -> !OtherFile.holdsNoRecords(path))
                    .sorted(BY_NAME)
                    .forEach(path -> {
                        try {
                            files.add(recordFile(folder, path));
                        } catch (IntakeRefusedException e) {
                            refused.add(e);
                        }
                    });
            if (files.isEmpty() && refused.isEmpty()) {
                throw refused(folder, "holds no record file. Put at least one CSV or XLSX file there and run again.");
            }
            return new Found(files, refused);
        } catch (IOException e) {
            throw new IntakeRefusedException(
                    nameOf(folder),
                    "The input folder \"" + folder + "\" cannot be read. Name a folder that exists and is readable.",
                    e);
        }
    }

    private static RecordFile recordFile(Path folder, Path path) {
        String name = nameOf(path);
        if (!VisibleCharacters.of(name).equals(name) || name.indexOf('\\') >= 0) {
            throw refused(
                    path, "has a backslash or a character that cannot be seen in its name. Rename it and run again.");
        }
        if (Files.isDirectory(path)) {
            throw refused(
                    path, "is a folder; record files lie directly in the input folder. Move it out and run again.");
        }
        if (name.startsWith(".") || name.startsWith("~$")) {
            throw refused(
                    path,
                    "is hidden by its name, and could hold records. If it does, give it a name without the first"
                            + " characters; else move it out; and run again.");
        }
        if (!Rows.canRead(name)) {
            throw refused(path, "is no record file. " + remedyFor(name.toLowerCase(Locale.ROOT)));
        }
        if (!Files.isRegularFile(path) || leadsOut(folder, path)) {
            throw refused(
                    path,
                    "is not a file of the input folder itself: it is a link that leads elsewhere, or no file at all."
                            + " Put the file itself there and run again.");
        }
        return digested(name, path);
    }

    private static String remedyFor(String name) {
        if (name.endsWith(".xls") || name.endsWith(".xlsm") || name.endsWith(".xlsb") || name.endsWith(".ods")) {
            return "Open it in a spreadsheet program, save it as \"Excel Workbook (.xlsx)\" or as CSV, and run again.";
        }
        return name.endsWith(".zip")
                ? "Unpack it, put the CSV and XLSX files that it holds there, and run again."
                : "Only .csv and .xlsx files are read. Save it as one of them, or move it out, and run again.";
    }

    private static boolean leadsOut(Path folder, Path path) {
        try {
            return !folder.toRealPath().equals(path.toRealPath().getParent());
        } catch (IOException e) {
            return true;
        }
    }

    private static RecordFile digested(String name, Path path) {
        try {
            return new RecordFile(name, path, Sha256.of(path), Files.size(path));
        } catch (IOException e) {
            throw new IntakeRefusedException(
                    name, name + " cannot be read. Make it readable for this program and run again.", e);
        }
    }

    private static IntakeRefusedException refused(Path path, String what) {
        String name = VisibleCharacters.of(nameOf(path));
        return new IntakeRefusedException(name, name + " " + what);
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
