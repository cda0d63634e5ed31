package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;
import static org.twelvemonth.cli.WorkingFolder.withheld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes settings and templates cannot have the public list name a country that is withheld. */
class UnlistedNamesTests {
    private static final String OURS = "src/main/resources/org/twelvemonth/publiclist/";

    @TempDir
    Path temp;

    private WorkingFolder folder;
    private Path templates;

    @BeforeEach
    void putRecordsIn() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"), withheld("R-2", "Myanmar"));
        templates = Files.createDirectory(temp.resolve("templates"));
    }

    @ParameterizedTest
    @CsvSource({"'Fiji, Myanmar'", "Fiji (not Burma)", "Fiji and M\u0443anmar", "FijiMyanmar", "Fiji-MYANMAR"})
    void cannotUseADisplayName(String name) throws IOException {
        CommandLineRun run = run("countries: {display-names: {FJ: \"" + name + "\"}}");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().stripTrailing())
                .isEqualTo(
                        settings() + ": The display name for FJ is “" + name
                                + "”, which names MM, too. Write a name of FJ alone, or allow the other by templates.may-name.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Myanmar",
                "<!-- Burma -->",
                "<p title=\"Myanmar\"></p>",
                "M&#121;anmar",
                "My<b>an</b>mar",
                "М\u0443anmar",
                "Ｍｙａｎｍａｒ",
                "Myan&shy;mar",
                "<style>p::after{content:\"\\4d yanmar\"}</style>",
                "<a href=\"?q=%4Dyanmar\">more</a>",
                "Union of Myanmar",
                "{{#countries}}{{#name}}Myanmar{{/name}}{{/countries}}"
            })
    void cannotUseATemplate(String text) throws IOException {
        replace("countries-assisted-fragment.html", "</div>", text + "</div>");

        CommandLineRun run = run(templatesOnly());

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err())
                .contains(
                        "public/countries-assisted-fragment.html, MM by a template or a display name (take it out, or"
                                + " allow it by templates.may-name): the name of a country that is not listed (COUNTRY_NOT_LISTED)");
        assertThat(folder.output().resolve("2026-10/edition-1")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "countries-assisted.txt, {{sentence}}, {{sentence}} Not Myanmar.",
        "countries-assisted.html, <main>, <main data-x=\"myanmar\">",
        "countries-assisted.csv-metadata.json, en-GB, en-GB-M\\u0079anmar",
        "sentence.txt, we worked, we worked (not in Myanmar)"
    })
    void cannotUseAnyOtherTemplate(String name, String place, String text) throws IOException {
        replace(name, place, text);

        CommandLineRun run = run(templatesOnly());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(4);
        assertThat(run.err()).contains("MM by a template");
    }

    @Test
    void cannotUseALinkOutOfTheFolderOfTemplates() throws IOException {
        Files.createSymbolicLink(
                templates.resolve("countries-assisted.txt"), folder.input().resolve("a.csv"));

        CommandLineRun run = run(templatesOnly());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().stripTrailing())
                .isEqualTo(settings()
                        + ": \"countries-assisted.txt\" in the folder of templates is a link to another place, or no file."
                        + " Put the template itself into the folder.");
    }

    @Test
    void mayUseALinkWithinTheFolderOfTemplates() throws IOException {
        Files.createDirectory(templates.resolve("..data"));
        Files.writeString(templates.resolve("..data/countries-assisted.txt"), "{{sentence}}\n");
        Files.createSymbolicLink(
                templates.resolve("countries-assisted.txt"), Path.of("..data", "countries-assisted.txt"));

        assertThat(run(templatesOnly()).exitCode()).isZero();
    }

    @Test
    void mayNameWhatTheSettingsAllowAndThenAReviewerMustAcknowledgeIt() throws IOException {
        replace("countries-assisted-fragment.html", "</div>", "Myanmar</div>");

        CommandLineRun run = run(templatesOnly() + "templates: {may-name: [MM]}\n");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(folder.execute("findings", "2026-10/edition-1").out())
                .contains(
                        "  The wording names a country that is not on the list. Myanmar (Burma). The public files name it, by a"
                                + " template or a display name, as templates.may-name allows. It is not on the list of this month.");
    }

    @Test
    void findNothingWhereACountryIsListed() throws IOException {
        replace("countries-assisted-fragment.html", "</div>", "Fiji</div>");

        CommandLineRun run = run(templatesOnly() + "templates: {may-name: [FJ, MM]}\n");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(folder.execute("findings", "2026-10/edition-1").out()).doesNotContain("The wording names a country");
    }

    @Test
    void refuseWhatIsNoCountry() throws IOException {
        CommandLineRun run = run("templates: {may-name: [Myanmar]}\n");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().stripTrailing())
                .isEqualTo(settings()
                        + ": templates.may-name has “Myanmar”, which is no country code we know. Write ISO 3166-1 alpha-2"
                        + " codes in upper case, such as [SA].");
    }

    private void replace(String name, String place, String text) throws IOException {
        String ours = Files.readString(Path.of(OURS + name));
        assertThat(ours).contains(place);
        Files.writeString(templates.resolve(name), ours.replace(place, text));
    }

    private String templatesOnly() {
        return "public-list: {templates: \"" + templates + "\"}\n";
    }

    private CommandLineRun run(String text) throws IOException {
        Files.writeString(settings(), text);
        return folder.executeWith(settings(), "run", "--month=2026-10");
    }

    private Path settings() {
        return temp.resolve("twelvemonth.yaml");
    }
}
