package org.twelvemonth.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.twelvemonth.edition.OperatingSystemUser;
import org.twelvemonth.job.SettingsException;
import org.twelvemonth.job.SettingsFile;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Settings in which the user who runs the tests counts as {@code root} does, so that tests give the same results for every
 * user: what a service user requests by command takes one approval, what any other user requests so takes two.
 *
 * <p>For {@code root} itself, and for settings in which {@code root} is no service user, the file stays as it is. For other
 * users a copy of the file in the folder for temporary files names the user in {@code review.service-users}.
 */
public final class ServiceUserSettings {
    private static final String OPTION = "--config=";
    private static final OperatingSystemUser ROOT = new OperatingSystemUser("root");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .build();

    /** The original of each copy. */
    private static final ConcurrentHashMap<Path, String> ORIGINALS = new ConcurrentHashMap<>();

    private ServiceUserSettings() {}

    /** The arguments of a command, with the copy in the place of each settings file that needs one. */
    public static List<String> in(List<String> arguments) {
        return in(arguments, OperatingSystemUser.ofThisProcess());
    }

    static List<String> in(List<String> arguments, OperatingSystemUser user) {
        return arguments.stream()
                .map(argument -> argument.startsWith(OPTION)
                        ? OPTION + copy(argument.substring(OPTION.length()), user)
                        : argument)
                .toList();
    }

    /** What a command has written, with the original's path in the place of the copy's. */
    static String originals(String output) {
        String text = output;
        for (Path copy : ORIGINALS.keySet()) {
            text = text.replace(copy.toString(), ORIGINALS.getOrDefault(copy, ""));
        }
        return text;
    }

    private static String copy(String file, OperatingSystemUser user) {
        try {
            var review = SettingsFile.read(Path.of(file)).review();
            return review.isServiceUser(user) || !review.isServiceUser(ROOT)
                    ? file
                    : copy(
                                    Path.of(file),
                                    file,
                                    Stream.concat(review.serviceUsers().stream(), Stream.of(user.name()))
                                            .toList())
                            .toString();
        } catch (SettingsException e) {
            // The command says what is wrong with them.
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copy(Path file, String original, List<String> serviceUsers) throws IOException {
        ObjectNode settings =
                YAML.readTree(Files.readString(file)) instanceof ObjectNode given ? given : YAML.createObjectNode();
        settings.withObjectProperty("review").putPOJO("service-users", serviceUsers);
        makeAbsolute(settings, "public-list", "templates", file);
        makeAbsolute(settings, "publication", "folder", file);
        Path copy = Files.createTempFile("settings", ".yaml");
        copy.toFile().deleteOnExit();
        ORIGINALS.put(copy, original);
        return Files.writeString(copy, YAML.writeValueAsString(settings));
    }

    /** A path in settings is relative to their file. */
    private static void makeAbsolute(ObjectNode settings, String part, String key, Path file) {
        if (settings.path(part) instanceof ObjectNode paths && paths.path(key).isString()) {
            Path path = Path.of(paths.path(key).asString());
            paths.put(key, file.toAbsolutePath().resolveSibling(path).toString());
        }
    }
}
