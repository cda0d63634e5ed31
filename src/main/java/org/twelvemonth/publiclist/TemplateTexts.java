package org.twelvemonth.publiclist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The templates as text, by file name; lines end with LF, whatever they end with in the file.
 *
 * @param byName the texts, sorted by file name
 */
record TemplateTexts(SortedMap<String, String> byName) {
    /** The templates that come with the program. */
    static TemplateTexts ours(String... names) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : names) {
            texts.put(name, resource(name));
        }
        return new TemplateTexts(texts);
    }

    /**
     * These templates, with those that lie in the folder in the place of ours. Names that begin with a dot are passed over:
     * desktops and version control leave such files.
     */
    TemplateTexts replacedFrom(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>(byName);
        for (Path file : entries(folder)) {
            String name = file.getFileName().toString();
            if (!texts.containsKey(name)) {
                throw new IllegalArgumentException("\"" + name + "\" in the folder of templates is not a template."
                        + " Templates are called " + String.join(", ", texts.keySet())
                        + ". Rename it to one of these, or take it out of the folder.");
            }
            requireWithin(folder, file, name);
            texts.put(name, read(file, name));
        }
        return new TemplateTexts(texts);
    }

    String text(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    /** The SHA-256 of all names and texts, in hexadecimal. */
    String digest() {
        MessageDigest digest = sha256();
        byName.forEach((name, text) -> {
            byte[] bytes = text.getBytes(UTF_8);
            digest.update((name + "\n" + bytes.length + "\n").getBytes(UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    static IllegalArgumentException refusal(String name, @Nullable String reason, Throwable cause) {
        return new IllegalArgumentException(
                "The template " + name + " cannot be used: " + reason
                        + ". Mend it, or take it out of the folder of templates to use the one that comes with the program.",
                cause);
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "The folder of templates, " + folder
                            + ", is not there. Create it, or leave the setting out to use the templates that come with the program.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A link that leads elsewhere could publish what lies there. */
    private static void requireWithin(Path folder, Path file, String name) {
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(folder.toRealPath()) || !Files.isRegularFile(real)) {
                throw new IllegalArgumentException(
                        "\"" + name
                                + "\" in the folder of templates is a link to another place, or no file. Put the template itself into the folder.");
            }
        } catch (IOException e) {
            throw refusal(name, "it cannot be read", e);
        }
    }

    private static String read(Path file, String name) {
        try {
            return Files.readString(file, UTF_8).replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw refusal(name, "it is not UTF-8 text", e);
        } catch (IOException e) {
            throw refusal(name, "it cannot be read", e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = TemplateTexts.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
