package org.twelvemonth.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.Mapping;
import org.twelvemonth.intake.MappingSuggestion;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Reads the settings from a YAML file. Strict: a key that we do not know is a typing error, not a wish. */
public final class SettingsFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withCoercionConfig(
                    LogicalType.Boolean,
                    // 1 and 0 are no answers to a question that can publish.
                    coercions -> coercions
                            .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
            .build();

    private SettingsFile() {}

    /**
     * Reads a file; paths in it are taken relative to its folder.
     *
     * @throws SettingsException with a sentence for the user, when the file is missing or does not say what it may
     */
    public static Settings read(Path file) {
        String text = text(file);
        if (text.lines().allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"))) {
            return Settings.DEFAULTS;
        }
        YamlKeys.check(text, file);
        try {
            return checked(resolve(YAML.readValue(text, Settings.class), file), file);
        } catch (UnrecognizedPropertyException e) {
            String known = e.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new SettingsException(
                    file + ": \"" + key(e) + "\" is not a setting we know. Expected there: " + known
                            + ". Correct or remove it.",
                    e);
        } catch (DatabindException e) {
            throw new SettingsException(
                    file + ": the value of \"" + key(e) + "\" is not one that it may have. See the comments of"
                            + " config/twelvemonth.yaml for what it may be.",
                    e);
        } catch (JacksonException e) {
            throw new SettingsException(
                    file + ", line " + e.getLocation().getLineNr() + ": this is not valid YAML: "
                            + e.getOriginalMessage() + ". Correct the line.",
                    e);
        }
    }

    /**
     * The settings that have the proposed mapping and nothing else, as they would stand in the file; how certain each guess is
     * stands in a comment above it, and what a person should look at in comments above all.
     */
    public static String text(MappingSuggestion suggestion) {
        String bare = text(suggestion.mapping());
        String commented = commented(bare, suggestion.reasons());
        // A heading could hold whatever looks like a line of YAML.
        boolean same = YAML.readTree(commented).equals(YAML.readTree(bare));
        Stream<String> above = same
                ? suggestion.questions().stream()
                : Stream.concat(
                        suggestion.questions().stream(),
                        suggestion.reasons().entrySet().stream()
                                .map(reason -> reason.getKey() + ": " + reason.getValue()));
        return above.map(sentence -> comment("", sentence)).collect(Collectors.joining()) + (same ? commented : bare);
    }

    private static String commented(String bare, Map<String, String> reasons) {
        StringBuilder text = new StringBuilder();
        boolean inColumns = false;
        for (String line : bare.lines().toList()) {
            boolean entry = line.startsWith("    ");
            inColumns = entry ? inColumns : line.equals("  columns:");
            String key = entry
                    ? line.substring(line.lastIndexOf(": ") + 1).strip()
                    : line.strip().replaceFirst(":.*$", "");
            String reason = entry && !inColumns ? null : reasons.get(key);
            if (reason != null) {
                text.append(comment(entry ? "    " : "  ", reason));
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** On one line, whatever the sentence quotes of the file. */
    private static String comment(String indentation, String sentence) {
        return indentation + "# " + sentence.replaceAll("[\\p{Cntrl}\u2028\u2029\uFEFF]+", " ") + "\n";
    }

    private static String text(Mapping mapping) {
        return YAML.rebuild()
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                .build()
                .writeValueAsString(Map.of("mapping", List.of(mapping)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new SettingsException(
                    "The settings file " + file + " cannot be read. Check that it is there, that it is UTF-8 text, and"
                            + " that you may read it.",
                    e);
        }
    }

    private static Settings checked(Settings settings, Path file) {
        try {
            settings.mappings().requireCountries(settings.countryRegister());
            settings.checkNames();
            settings.differentReferences();
            settings.publicTemplates();
            settings.notification().check();
            settings.review().check();
            settings.console().signIn().check();
            return settings;
        } catch (IllegalArgumentException e) {
            throw new SettingsException(file + ": " + e.getMessage(), e);
        }
    }

    private static Settings resolve(Settings settings, Path file) {
        return new Settings(
                settings.continents(),
                settings.countries(),
                settings.mapping(),
                settings.staleAfter(),
                new Settings.PublicListSettings(resolve(settings.publicList().templates(), file)),
                settings.schedule(),
                settings.notification(),
                settings.retention(),
                settings.review(),
                new Settings.PublicationSettings(resolve(settings.publication().folder(), file)),
                settings.references(),
                settings.templates(),
                new Settings.AuditSettings(
                        resolve(settings.audit().key(), file),
                        resolve(settings.audit().copies(), file)),
                settings.console());
    }

    private static @Nullable Path resolve(@Nullable Path path, Path file) {
        return path == null ? null : file.toAbsolutePath().resolveSibling(path).normalize();
    }

    /** Where in the file, for example {@code countries.crown-dependencies}. */
    private static String key(DatabindException e) {
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .collect(Collectors.joining("."));
    }
}
