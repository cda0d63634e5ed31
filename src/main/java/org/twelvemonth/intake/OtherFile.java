package org.twelvemonth.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * Files of an input folder that hold no records for certain: pages that describe the folder, and what operating systems and
 * spreadsheet programs put beside the files. A name alone is trusted only where no person would give it to records.
 */
final class OtherFile {
    private static final Set<String> READMES = Set.of("readme", "readme.md", "readme.txt");

    private static final Set<String> OF_SYSTEM = Set.of(
            ".ds_store", "thumbs.db", "desktop.ini", ".directory", ".gitkeep", ".keep", ".gitignore", ".gitattributes");

    /** Excel's lock file begins with the length of a name of at most 54 characters and has one size. */
    private static final int BYTES_OF_EXCELS_LOCK = 165;

    private static final int LONGEST_NAME_IN_LOCK = 54;

    /** LibreOffice's lock file is one line: who has the document open, where and since when. */
    private static final int MOST_BYTES_OF_LOCK = 4_096;

    /** What macOS keeps of a file on foreign file systems (AppleDouble, RFC 1740). */
    private static final String APPLE_DOUBLE = "00051607";

    private OtherFile() {}

    /** Whether the file can be passed over. A folder, a link and a file that cannot be looked at cannot. */
    static boolean holdsNoRecords(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        try {
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    && (READMES.contains(name)
                            || OF_SYSTEM.contains(name)
                            || (name.startsWith(".") && Files.size(path) == 0)
                            || (name.startsWith("~$") && isExcelsLock(path))
                            || (name.startsWith(".~lock.") && name.endsWith("#") && isLibreOfficesLock(path))
                            || (name.startsWith("._") && isAppleDouble(path)));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isExcelsLock(Path path) throws IOException {
        byte[] start = start(path, 1);
        return Files.size(path) == BYTES_OF_EXCELS_LOCK && start[0] > 0 && start[0] <= LONGEST_NAME_IN_LOCK;
    }

    private static boolean isLibreOfficesLock(Path path) throws IOException {
        byte[] bytes = start(path, MOST_BYTES_OF_LOCK);
        return Files.size(path) < MOST_BYTES_OF_LOCK
                && new String(bytes, StandardCharsets.UTF_8).lines().count() <= 1;
    }

    private static boolean isAppleDouble(Path path) throws IOException {
        return Arrays.equals(
                start(path, APPLE_DOUBLE.length() / 2), HexFormat.of().parseHex(APPLE_DOUBLE));
    }

    private static byte[] start(Path path, int most) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(most);
        }
    }
}
