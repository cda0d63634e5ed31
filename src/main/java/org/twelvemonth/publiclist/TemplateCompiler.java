package org.twelvemonth.publiclist;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.Reader;
import java.io.StringReader;
import java.time.YearMonth;
import java.util.List;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.period.ReportingMonth;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.json.JsonMapper;

/** Compiles templates and tries each on an empty list and on one that is not, so that a broken one is found at the start. */
final class TemplateCompiler {
    /** Lists to try wordings on. */
    static final List<PublicList> TRIALS = List.of(trial(), trial(new ListedCountry("FJ", "Fiji", "Oceania")));

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final TemplateTexts texts;
    private final Sentence sentence;

    TemplateCompiler(TemplateTexts texts, Sentence sentence) {
        this.texts = texts;
        this.sentence = sentence;
    }

    /** @throws IllegalArgumentException with a sentence for the user, when the template cannot be used */
    Template compile(PublicFile file) {
        try {
            Template template = compiler(file).compile(texts.text(file.fileName()));
            TRIALS.forEach(list -> attempt(file, template, list));
            return template;
        } catch (MustacheException.Context e) {
            String reason =
                    "line " + e.lineNo + " asks for \"" + e.key + "\", which the public list does not have there";
            throw TemplateTexts.refusal(file.fileName(), reason, e);
        } catch (MustacheException e) {
            throw TemplateTexts.refusal(file.fileName(), e.getMessage(), e);
        } catch (JacksonException e) {
            throw TemplateTexts.refusal(file.fileName(), "what it gives is not JSON", e);
        }
    }

    private void attempt(PublicFile file, Template template, PublicList list) {
        String text = template.execute(TemplateValues.of(list, sentence));
        if (file == PublicFile.CSV_METADATA) {
            JSON.readTree(text);
        }
    }

    /** Values are escaped where they are formatted, so that the unescaped forms of a tag print no markup either. */
    private Mustache.Compiler compiler(PublicFile file) {
        Mustache.Escaper escaper = escaper(file);
        return Mustache.compiler()
                .strictSections(true)
                .emptyStringIsFalse(true)
                .escapeHTML(false)
                .withFormatter(value -> escaper.escape(text(value)))
                .withLoader(name -> included(file, name));
    }

    private static Mustache.Escaper escaper(PublicFile file) {
        return switch (file) {
            case PAGE, FRAGMENT -> Escapers.HTML;
            case CSV_METADATA, JSON ->
                text -> new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
            case TEXT, CSV -> Escapers.NONE;
        };
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new MustacheException("it prints a whole list like a value; open {{#countries}} and close it instead");
    }

    private Reader included(PublicFile file, String name) {
        if (file == PublicFile.PAGE && name.equals(PublicFile.FRAGMENT.fileName())) {
            return new StringReader(texts.text(name));
        }
        throw new MustacheException("it includes \"" + name + "\", but only " + PublicFile.PAGE.fileName()
                + " can include another, and that is " + PublicFile.FRAGMENT.fileName());
    }

    private static PublicList trial(ListedCountry... countries) {
        ReportingMonth month = new ReportingMonth(YearMonth.of(2026, 10));
        return new PublicList(month.window(), ContinentScheme.M49, List.of(countries));
    }
}
