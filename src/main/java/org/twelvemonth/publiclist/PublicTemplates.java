package org.twelvemonth.publiclist;

import static org.twelvemonth.publiclist.PublicFile.CSV_METADATA;
import static org.twelvemonth.publiclist.PublicFile.FRAGMENT;
import static org.twelvemonth.publiclist.PublicFile.PAGE;
import static org.twelvemonth.publiclist.PublicFile.TEXT;

import com.samskivert.mustache.Template;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The wording of the public files: Mustache templates and the pattern of the sentence. Each of those that come with the
 * program can be replaced; {@code docs/public-list.md} names the values that they can use.
 */
public final class PublicTemplates {
    private static final String SENTENCE = "sentence.txt";

    /** The fragment comes before the page that includes it, so that a mistake in it is told of the fragment. */
    private static final List<PublicFile> TEMPLATES = List.of(FRAGMENT, PAGE, TEXT, CSV_METADATA);

    private final TemplateTexts texts;
    private final String version;
    private final Sentence sentence;
    private final Map<PublicFile, Template> templates = new EnumMap<>(PublicFile.class);

    private PublicTemplates(TemplateTexts texts) {
        this.texts = texts;
        version = texts.digest();
        sentence = sentence(texts);
        TemplateCompiler compiler = new TemplateCompiler(texts, sentence);
        TEMPLATES.forEach(file -> templates.put(file, compiler.compile(file)));
    }

    /**
     * Reads the templates and tries each of them.
     *
     * @param folder where templates lie that replace ours by file name, or null to use ours alone
     * @throws IllegalArgumentException with a sentence for the user, when the folder is missing or holds what is no
     *     template, and when a template is broken or asks for a value that there is not
     */
    public static PublicTemplates from(@Nullable Path folder) {
        TemplateTexts ours = TemplateTexts.ours(
                PAGE.fileName(), FRAGMENT.fileName(), TEXT.fileName(), CSV_METADATA.fileName(), SENTENCE);
        return new PublicTemplates(folder == null ? ours : ours.replacedFrom(folder));
    }

    /** The SHA-256 of all templates in hexadecimal: part of the configuration that shapes a report. */
    public String version() {
        return version;
    }

    /** The text of every template and of the sentence's pattern as it was read, by file name. */
    public SortedMap<String, String> sources() {
        return Collections.unmodifiableSortedMap(texts.byName());
    }

    /**
     * The template of a file as it was read, in Mustache: whoever distrusts our renderers can word it anew.
     *
     * @throws IllegalArgumentException when the file has no template
     */
    public String source(PublicFile file) {
        requireTemplate(file);
        return texts.text(file.fileName());
    }

    /** The pattern of the sentence as it was read, in ICU's message format. */
    public String sentencePattern() {
        return texts.text(SENTENCE);
    }

    /** The content of a file that has a template. */
    String render(PublicFile file, PublicList list) {
        return requireTemplate(file).execute(TemplateValues.of(list, sentence));
    }

    private Template requireTemplate(PublicFile file) {
        Template template = templates.get(file);
        if (template == null) {
            throw new IllegalArgumentException(file.fileName() + " is not made from a template.");
        }
        return template;
    }

    private static Sentence sentence(TemplateTexts texts) {
        try {
            Sentence sentence = new Sentence(texts.text(SENTENCE));
            TemplateCompiler.TRIALS.forEach(sentence::of);
            return sentence;
        } catch (IllegalArgumentException e) {
            throw TemplateTexts.refusal(SENTENCE, e.getMessage(), e);
        }
    }
}
