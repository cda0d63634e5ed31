package org.twelvemonth.publiclist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twelvemonth.publiclist.Lists.FIJI;
import static org.twelvemonth.publiclist.Lists.TONGA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicTemplatesTests {
    private static final String REMEDY =
            ". Mend it, or take it out of the folder of templates to use the one that comes with the program.";

    @TempDir
    Path folder;

    @Test
    void aTemplateIsReplacedByItsFileName() throws IOException {
        put("countries-assisted.txt", "{{#countries}}{{name}} ({{code}})\n{{/countries}}");

        assertThat(render(PublicFile.TEXT, Lists.of(FIJI, TONGA))).isEqualTo("Fiji (FJ)\nTonga (TO)\n");
        assertThat(render(PublicFile.FRAGMENT, Lists.of(FIJI))).contains("What we do not publish");
    }

    @Test
    void theSentenceIsReplacedEverywhere() throws IOException {
        put("sentence.txt", "{countryCount, plural, =0 {None.} one {Just one, on {continents}.} other {#.}}");

        assertThat(render(PublicFile.TEXT, Lists.of())).isEqualTo("None.\n");
        assertThat(render(PublicFile.FRAGMENT, Lists.of(FIJI))).contains("Just one, on one.");
    }

    @Test
    void thePageTakesInTheFragmentThatReplacesOurs() throws IOException {
        put("countries-assisted-fragment.html", "<p>{{names}}</p>\n");

        assertThat(render(PublicFile.PAGE, Lists.of(FIJI, TONGA))).contains("<main>\n<p>Fiji, Tonga</p>\n</main>");
    }

    @Test
    void unescapedTagsPrintNoMarkupEither() throws IOException {
        put("countries-assisted-fragment.html", "{{{names}}} {{&names}}");

        assertThat(render(PublicFile.FRAGMENT, Lists.of(new ListedCountry("BA", "Bosnia & <Co>", "Europe"))))
                .isEqualTo("Bosnia &amp; &lt;Co&gt; Bosnia &amp; &lt;Co&gt;");
    }

    @Test
    void lineEndsOfATemplateDoNotMatter() throws IOException {
        put("countries-assisted.txt", "{{start}}\n{{end}}\n");
        String version = PublicTemplates.from(folder).version();
        put("countries-assisted.txt", "{{start}}\r\n{{end}}\r\n");

        assertThat(render(PublicFile.TEXT, Lists.of())).isEqualTo("1 November 2025\n31 October 2026\n");
        assertThat(PublicTemplates.from(folder).version()).isEqualTo(version);
    }

    @Test
    void theVersionChangesWithATemplateAndWithNothingElse() throws IOException {
        String ours = PublicTemplates.from(null).version();
        put(".DS_Store", "");

        assertThat(ours)
                .matches("[0-9a-f]{64}")
                .isEqualTo(PublicTemplates.from(folder).version());

        put("countries-assisted.txt", "{{sentence}}");
        assertThat(PublicTemplates.from(folder).version()).isNotEqualTo(ours);
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> PublicTemplates.from(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The folder of templates, " + missing + ", is not there. Create it, or leave the setting out"
                                + " to use the templates that come with the program.");
    }

    @Test
    void refusesAFileThatIsNoTemplate() throws IOException {
        put("caveats.html", "");

        assertRefused()
                .hasMessage("\"caveats.html\" in the folder of templates is not a template. Templates are called"
                        + " countries-assisted-fragment.html, countries-assisted.csv-metadata.json,"
                        + " countries-assisted.html, countries-assisted.txt, sentence.txt."
                        + " Rename it to one of these, or take it out of the folder.");
    }

    @Test
    void refusesAnUnknownValue() throws IOException {
        put("countries-assisted.txt", "{{sentence}}\n{{#countries}}{{name}}: {{town}}{{/countries}}");

        assertRefused()
                .hasMessage("The template countries-assisted.txt cannot be used: line 2 asks for \"town\","
                        + " which the public list does not have there" + REMEDY);
    }

    @Test
    void refusesAnUnknownValueForTheEmptyListOnly() throws IOException {
        put("countries-assisted.txt", "{{^countries}}{{excuse}}{{/countries}}");

        assertRefused()
                .hasMessage("The template countries-assisted.txt cannot be used: line 1 asks for \"excuse\","
                        + " which the public list does not have there" + REMEDY);
    }

    @Test
    void refusesAnUnknownSection() throws IOException {
        put("countries-assisted-fragment.html", "{{#withheld}}some{{/withheld}}");

        assertRefused()
                .hasMessage(
                        "The template countries-assisted-fragment.html cannot be used: line 1 asks for \"withheld\","
                                + " which the public list does not have there" + REMEDY);
    }

    @Test
    void refusesASectionThatIsNotClosed() throws IOException {
        put("countries-assisted.html", "{{#continents}}");

        assertRefused()
                .hasMessage("The template countries-assisted.html cannot be used:"
                        + " Section missing close tag 'continents' @ line 1" + REMEDY);
    }

    @Test
    void refusesAListPrintedLikeAValue() throws IOException {
        put("countries-assisted.txt", "{{countries}}");

        assertRefused()
                .hasMessage("The template countries-assisted.txt cannot be used: it prints a whole list like a value;"
                        + " open {{#countries}} and close it instead" + REMEDY);
    }

    @Test
    void refusesAFragmentThatIncludesAnother() throws IOException {
        put("countries-assisted-fragment.html", "{{>countries-assisted-fragment.html}}");

        assertRefused()
                .hasMessage("The template countries-assisted-fragment.html cannot be used:"
                        + " it includes \"countries-assisted-fragment.html\", but only countries-assisted.html"
                        + " can include another, and that is countries-assisted-fragment.html" + REMEDY);
    }

    @Test
    void refusesADescriptionThatIsNotJson() throws IOException {
        put("countries-assisted.csv-metadata.json", "{ \"url\": ");

        assertRefused()
                .hasMessage(
                        "The template countries-assisted.csv-metadata.json cannot be used: what it gives is not JSON"
                                + REMEDY);
    }

    @Test
    void refusesABrokenSentence() throws IOException {
        put("sentence.txt", "We worked from {start");

        assertRefused()
                .hasMessage("The template sentence.txt cannot be used:"
                        + " Unmatched '{' braces in message \"We worked from {start\"" + REMEDY);
    }

    @Test
    void refusesASentenceThatFormatsAValueWrongly() throws IOException {
        put("sentence.txt", "We worked from {start, date}.");

        assertRefused()
                .hasMessage(
                        "The template sentence.txt cannot be used: Cannot format given Object (java.lang.String) as a Date"
                                + REMEDY);
    }

    @Test
    void refusesASentenceWithAnUnknownValue() throws IOException {
        put("sentence.txt", "We earned {income} in {towns}.");

        assertRefused()
                .hasMessage("The template sentence.txt cannot be used: no value is called income, towns;"
                        + " there are continentCount, continents, countries, countryCount, end, start" + REMEDY);
    }

    @Test
    void refusesTextThatIsNotUtf8() throws IOException {
        Files.writeString(folder.resolve("countries-assisted.txt"), "Côte", ISO_8859_1);

        assertRefused().hasMessage("The template countries-assisted.txt cannot be used: it is not UTF-8 text" + REMEDY);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused() {
        return assertThatThrownBy(() -> PublicTemplates.from(folder)).isInstanceOf(IllegalArgumentException.class);
    }

    private String render(PublicFile file, PublicList list) {
        return PublicTemplates.from(folder).render(file, list);
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
