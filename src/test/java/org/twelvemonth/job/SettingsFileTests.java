package org.twelvemonth.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.country.ContinentScheme;

class SettingsFileTests {
    @TempDir
    Path temp;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = temp.resolve("settings.yaml");
    }

    @Test
    void takesDefaultsFromAnEmptyFile() throws IOException {
        assertThat(read("# nothing yet\n")).isEqualTo(Settings.DEFAULTS);
        assertThat(Settings.DEFAULTS.continents()).isEqualTo(ContinentScheme.M49);
        assertThat(Settings.DEFAULTS.countries().crownDependencies()).isEqualTo(Settings.CrownDependencies.LIST);
    }

    @Test
    void readsWhatIsSet() throws IOException {
        Files.createDirectory(temp.resolve("wording"));
        Settings settings = read("""
                continents: SEVEN
                countries:
                  display-names:
                    SA: Kingdom of Saudi Arabia
                  crown-dependencies: LEAVE_OUT
                public-list:
                  templates: wording
                """);

        assertThat(settings.continents()).isEqualTo(ContinentScheme.SEVEN);
        assertThat(settings.countries().displayNames()).containsEntry("SA", "Kingdom of Saudi Arabia");
        assertThat(settings.countries().crownDependencies()).isEqualTo(Settings.CrownDependencies.LEAVE_OUT);
        assertThat(settings.publicList().templates()).isEqualTo(temp.resolve("wording"));
    }

    /** In YAML 1.1 the key NO would be the boolean false. */
    @Test
    void knowsNorway() throws IOException {
        assertThat(read("countries:\n  display-names:\n    NO: Kingdom of Norway\n")
                        .countryRegister()
                        .byCode("NO")
                        .orElseThrow()
                        .name())
                .isEqualTo("Kingdom of Norway");
    }

    @Test
    void refusesAKeyThatItDoesNotKnow() {
        assertThatThrownBy(() -> read("countries:\n  crown-dependency: LEAVE_OUT\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessage(file + ": \"countries.crown-dependency\" is not a setting we know. Expected there:"
                        + " aliases, crown-dependencies, display-names. Correct or remove it.");
    }

    @Test
    void refusesAValueThatItDoesNotKnow() {
        assertThatThrownBy(() -> read("continents: SIX\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessage(file + ": the value of \"continents\" is not one that it may have. See the comments"
                        + " of config/twelvemonth.yaml for what it may be.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            date-formats: ["d/M/yyyy", "d/M/yyyy"] | its date-formats name "d/M/yyyy" twice. Leave one of them.
            date-formats: [""] | "" is no date format: it gives no day, for it lacks the day. Write for example d/M/yyyy, dd-MMM-yyyy or yyyy-MM-dd'T'HH:mm:ssX.
            date-formats: ["e/M/yyyy"] | "e/M/yyyy" is no date format: it holds "e". The letters allowed are d, dd, M, MM, MMM, MMMM, yy, yyyy, uu, uuuu, E to EEEE, H, HH, h, hh, m, mm, s, ss, S to SSSSSSSSS, a, VV, and X, x or Z, one to three of them. Write for example d/M/yyyy, dd-MMM-yyyy or yyyy-MM-dd'T'HH:mm:ssX.
            date-formats: ["d MMM yyyy 'Uhr'"] | "d MMM yyyy 'Uhr'" is no date format: it holds the text 'Uhr'. The texts allowed are 'T', 'at', 'of', 'on', 'the', 'st', 'nd', 'rd' and 'th'. Write for example d/M/yyyy, dd-MMM-yyyy or yyyy-MM-dd'T'HH:mm:ssX.
            list-separator: ",;" | its list-separator is ",;", several signs, which would have to stand there one after the other. Write the one sign that separates names; a semicolon does in any case.
            list-separator: " &/ " | its list-separator is " &/ ", several signs, which would have to stand there one after the other. Write the one sign that separates names; a semicolon does in any case.
            list-separator: "a" | its list-separator is "a", which stands within names. Write one of , ; / \\u007C & + : * ~ - or a line end, with or without blanks around it, or the word and between blanks.
            list-separator: "." | its list-separator is ".", which stands within names. Write one of , ; / \\u007C & + : * ~ - or a line end, with or without blanks around it, or the word and between blanks.
            currency: "£ or €" | its currency is "£ or €", which names several. A mapping has one currency; write the sign that stands beside the sums, and the sums in the file alike.
            currency: "$/€" | its currency is "$/€", which names several. A mapping has one currency; write the sign that stands beside the sums, and the sums in the file alike.
            currency: "5" | its currency is "5". A currency is written with letters and signs of currencies, such as £, US$ or GBP; correct it.
            {decimal: ",", thousands: ","} | "," is to stand before decimals and between thousands. Correct one of the two.
            thousands: "_" | its thousands is "_". Between groups of three digits stands ",", ".", "'", " " or nothing; write one of them.
            country-codes: M49 | its country-codes are "M49". Write ISO, FIPS or IOC, or leave the setting out.
            values: {status: {Done: COMPLETED}, STATUS: {Fin: COMPLETED}} | its values name "status" twice. Put all words of a column under one of them.
            values: {status: {Done: COMPLETED, done: COMPLETED}} | it gives two meanings to "done" in "status". Leave one of them.
            """)
    void refusesASettingOfAMappingThatCannotBeHonouredCompletely(String setting, String why) {
        assertThatThrownBy(() -> read("mapping:\n  - " + setting + "\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessage(file + ": The mapping for \"*\" cannot be used: " + why.replace("\\u007C", "|"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "1.0", "maybe", "\"yes\""})
    void takesNothingButTrueAndFalseForAnAnswerThatMayPublish(String answer) {
        assertThatThrownBy(() -> read("mapping:\n  - allow-publish-defaults: " + answer + "\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessage(file
                        + ": the value of \"mapping.null.allow-publish-defaults\" is not one that it may have. See the"
                        + " comments of config/twelvemonth.yaml for what it may be.");
    }

    @Test
    void refusesAMappingThatCannotBeUsed() {
        assertThatThrownBy(() -> read("mapping:\n  - decimal: ';'\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        file + ": The mapping for \"*\" cannot be used: its decimal is \";\". Decimals follow \".\" or"
                                + " \",\"; write one of them.");
    }

    @Test
    void refusesAMappingToACountryThatNobodyKnows() {
        assertThatThrownBy(() -> read("mapping:\n  - values: {country: {Nowhere: Atlantis}}\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        file + ": The mapping for \"*\" cannot be used: what it makes of \"Nowhere\" in \"country\" is"
                                + " \"Atlantis\", which is not a country we know. Write the approved name or the ISO code.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            continents: M49\\ncontinents: SEVEN                                        | continents                      | lines 1 and 2
            countries: {}\\n# more\\n"countries":\\n  crown-dependencies: LEAVE_OUT      | countries                       | lines 1 and 3
            countries:\\n  crown-dependencies: LEAVE_OUT\\n  crown-dependencies: LIST   | countries.crown-dependencies    | lines 2 and 3
            countries: {display-names: {FJ: Fiji, 'FJ': Fidschi}}                    | countries.display-names.FJ      | line 1
            countries:\\n  aliases:\\n    Burma: MM\\n    Nowhere: FJ\\n    Burma: FJ      | countries.aliases.Burma         | lines 3 and 5
            mapping:\\n  - columns:\\n      Where: country\\n      Where: locality          | mapping.columns.Where           | lines 3 and 4
            mapping:\\n  - values:\\n      status:\\n        Yes: COMPLETED\\n      status: {} | mapping.values.status          | lines 3 and 5
            mapping: []\\nreview: {approvals-of-scheduled: 2}\\nmapping: []              | mapping                         | lines 1 and 3
            review:\\n  approvals-of-scheduled: 2\\n\\n  ? approvals-of-scheduled\\n  : 1 | review.approvals-of-scheduled   | lines 2 and 4
            """)
    void refusesAKeyThatStandsTwice(String yaml, String key, String lines) {
        assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
                .isInstanceOf(SettingsException.class)
                .hasMessage(file + ": the key \"" + key + "\" stands twice, in " + lines
                        + ". Only one of them can count; leave the one that is meant.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            continents: &c M49                                               | 1 | the anchor "&c" names a part of the file, and the settings have no anchors. Take it out, and write the value wherever it is meant.
            countries: &all\\n  crown-dependencies: LIST                      | 1 | the anchor "&all" names a part of the file, and the settings have no anchors. Take it out, and write the value wherever it is meant.
            review: {}\\ncountries: *all                                      | 2 | the alias "*all" stands for another part of the file, and the settings have no aliases. Write the value itself.
            countries:\\n  <<: {crown-dependencies: LEAVE_OUT}                | 2 | the key "<<" merges another part of the file, and the settings have no merge keys. Write the entries themselves.
            continents: M49\\n---\\ncountries: {crown-dependencies: LEAVE_OUT} | 2 | a second YAML document begins with "---", and only the first would be read. Put all settings into one document.
            """)
    void refusesWhatYamlWouldLoseWithoutAWord(String yaml, int line, String why) {
        assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
                .isInstanceOf(SettingsException.class)
                .hasMessage(file + ", line " + line + ": " + why);
    }

    /** Two spellings of one name would be one alias, and the last would win. */
    @ParameterizedTest
    @CsvSource({"Fidji Islands, FIDJI ISLANDS", "Fidji-Islands, Fidji Islands", "Fídji Islands, Fidji Islands"})
    void refusesAliasesThatAreReadAsOne(String one, String other) {
        assertThatThrownBy(() -> read("countries:\n  aliases: {" + other + ": TO, " + one + ": FJ}\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(file + ": The aliases “")
                .hasMessageContaining(one)
                .hasMessageContaining(other)
                .hasMessageEndingWith("” are read as one name. Leave one of them.");
    }

    @Test
    void refusesAnAliasOfAnotherCountry() {
        assertThatThrownBy(() -> read("countries:\n  aliases: {Niger: NG}\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        file + ": The alias “Niger” for NG is a name of NE. A name must mean one country; remove the"
                                + " entry.");
    }

    @Test
    void readsReferencesThatDiffer() throws IOException {
        Settings settings = read("references:\n  different:\n    - [A-1, A-01]\n    - [\"012\", \"12\"]\n");

        assertThat(settings.references().different()).containsExactly(List.of("A-1", "A-01"), List.of("012", "12"));
        assertThat(settings.digest()).isNotEqualTo(Settings.DEFAULTS.digest());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [A-1]            | [A-1] has fewer than two references. Write those that look alike and mean different records.
            []               | [] has fewer than two references. Write those that look alike and mean different records.
            [A-1, A-1]       | [A-1, A-1] names a reference twice. Write each as the record files have it, once.
            [A-1, A-01, B-1] | [A-1, A-01, B-1] holds "B-1", which looks like none of the others, so that they are different anyway. Correct or remove it.
            [A-1, ' a-1']    | [A-1,  a-1] holds " a-1", which is no reference. Write it as the record files have it, in quotation marks.
            [A-1, '']        | [A-1, ] holds "", which is no reference. Write it as the record files have it, in quotation marks.
            """)
    void refusesReferencesThatItCannotTellApart(String list, String sentence) {
        assertThatThrownBy(() -> read("references:\n  different:\n    - " + list + "\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessage(file + ": references.different " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            references: {same: [[A-1, A-01]]} | : "references.same" is not a setting we know. Expected there: different. Correct or remove it.
            references: {different: [A-1]}    | : the value of "references.different.null" is not one that it may have. See the comments of config/twelvemonth.yaml for what it may be.
            """)
    void refusesOtherFormsOfReferencesThatDiffer(String yaml, String sentence) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(SettingsException.class)
                .hasMessage(file + sentence);
    }

    @Test
    void readsWhichGroupsHaveWhichRole() throws IOException {
        assertThat(read("""
                console:
                  sign-in:
                    groups-claim: roles
                    roles: {viewer: [a], reviewer: [b, "00000000-0000-0000-0000-000000000001"]}
                    local-accounts: false
                """).console().signIn())
                .isEqualTo(new SignInSettings(
                        "roles",
                        new SignInSettings.RoleGroups(
                                List.of("a"), List.of("b", "00000000-0000-0000-0000-000000000001"), List.of()),
                        false));
        assertThat(read("continents: M49\n").console().signIn())
                .isEqualTo(new SignInSettings("groups", new SignInSettings.RoleGroups(null, null, null), true));
    }

    @Test
    void whoMaySignInShapesNoReport() throws IOException {
        assertThat(read("console: {sign-in: {roles: {viewer: [a]}}}\n").digest())
                .isEqualTo(read("continents: M49\n").digest());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {group-claim: a}       | : "console.sign-in.group-claim" is not a setting we know. Expected there: groups-claim, local-accounts, roles. Correct or remove it.
            {roles: {admin: [a]}}  | : "console.sign-in.roles.admin" is not a setting we know. Expected there: operator, reviewer, viewer. Correct or remove it.
            {roles: {viewer: a}}   | : the value of "console.sign-in.roles.viewer" is not one that it may have. See the comments of config/twelvemonth.yaml for what it may be.
            {local-accounts: 0}    | : the value of "console.sign-in.local-accounts" is not one that it may have. See the comments of config/twelvemonth.yaml for what it may be.
            {local-accounts: false} | : console.sign-in.local-accounts is false, and console.sign-in.roles gives no group a role: nobody could sign in. Give groups of the OpenID provider roles (docs/sign-in.md), or allow local accounts.
            {roles: {viewer: [' ']}} | : console.sign-in.roles names a group that is blank, or has a blank before or after its name. Write each group as the provider writes it in the ID token.
            {groups-claim: ' '}    | : console.sign-in.groups-claim is blank. Write the name of the claim of the ID token that holds the groups, such as groups, or leave the setting out.
            """)
    void refusesSignInSettingsThatItDoesNotUnderstand(String yaml, String sentence) {
        assertThatThrownBy(() -> read("console: {sign-in: " + yaml + "}\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessage(file + sentence);
    }

    @Test
    void tellsNobodyUnlessAsked() throws IOException {
        assertThat(read("continents: M49\n").notification().enabled()).isFalse();
    }

    @Test
    void readsWhomToTell() throws IOException {
        Notification notification = read("""
                notify:
                  enabled: true
                  recipients: [compliance@example.org]
                  from: twelvemonth@example.org
                  link-base: https://reports.example.org
                  remind-after: P3D
                """).notification();

        assertThat(notification)
                .isEqualTo(new Notification(
                        true,
                        List.of("compliance@example.org"),
                        "twelvemonth@example.org",
                        URI.create("https://reports.example.org"),
                        Duration.ofDays(3)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            enabled: true                             | notify.enabled is true, but notify.recipients names nobody. Name who gets the mails and who sends them, or set notify.enabled to false.
            {enabled: true, recipients: [a@b.example]}| notify.enabled is true, but notify.from is missing. Name who gets the mails and who sends them, or set notify.enabled to false.
            recipients: [compliance]                  | notify.recipients: "compliance" is no e-mail address. Write it as name@example.org.
            from: "@"                                 | notify.from: "@" is no e-mail address. Write it as name@example.org.
            link-base: reports                        | notify.link-base is "reports", which links cannot begin with. Write it as https://reports.example.org, without a slash at the end.
            link-base: https://reports.example.org/   | notify.link-base is "https://reports.example.org/", which links cannot begin with. Write it as https://reports.example.org, without a slash at the end.
            remind-after: PT0S                        | notify.remind-after is PT0S, and nothing has waited that long. Write a time above zero, such as P7D for seven days.
            """)
    void refusesMailsThatCouldNotBeSent(String setting, String sentence) {
        String yaml = setting.startsWith("{") ? "notify: " + setting : "notify:\n  " + setting;

        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(SettingsException.class)
                .hasMessage(file + ": " + sentence);
    }

    @Test
    void makesTheSameEditionWhoeverIsTold() throws IOException {
        assertThat(read("notify: {recipients: [a@b.example]}\n").digest()).isEqualTo(Settings.DEFAULTS.digest());
    }

    @Test
    void makesOtherEditionsOfOtherMappings() throws IOException {
        String dollars = read("mapping:\n  - currency: $\n").digest();

        assertThat(dollars).isNotEqualTo(Settings.DEFAULTS.digest());
        assertThat(read("mapping: [{currency: €}]\n").digest()).isNotEqualTo(dollars);
        assertThat(read("# the same\nmapping: [{currency: $}]\n").digest()).isEqualTo(dollars);
    }

    @Test
    void readsWhatAnApprovalTakesAndWhereItPublishes() throws IOException {
        Settings settings = read("review: {approvals-of-scheduled: 2}\npublication: {folder: site}\n");

        assertThat(settings.review().approvalsOfScheduled()).isEqualTo(2);
        assertThat(settings.publication().folder()).isEqualTo(temp.resolve("site"));
        assertThat(settings.digest()).isNotEqualTo(Settings.DEFAULTS.digest());
        assertThat(read("publication: {folder: site}\n").digest()).isEqualTo(Settings.DEFAULTS.digest());
        assertThat(Settings.DEFAULTS.review().approvalsOfScheduled()).isEqualTo(1);
    }

    @Test
    void tellsWhatShapesAReportByItsPlaceInTheFile() throws IOException {
        assertThat(read("""
                        countries: {crown-dependencies: LEAVE_OUT, display-names: {FJ: The Fijis}}
                        mapping: [{files: "a*.csv", columns: {Where: country}}]
                        references: {different: [[A-1, A-01]]}
                        notify: {recipients: [a@b.example]}
                        """).shaping())
                .containsEntry("countries.crown-dependencies", "LEAVE_OUT")
                .containsEntry("countries.display-names.FJ", "The Fijis")
                .containsEntry("mapping[1].columns.Where", "country")
                .containsEntry("references.different[1]", "[A-1, A-01]")
                .containsEntry("review.approvals-of-scheduled", "1")
                .containsEntry("stale-after", "P45D")
                .allSatisfy((path, value) -> assertThat(path + value).doesNotContain("b.example"));
    }

    @Test
    void refusesThreeApprovals() {
        assertThatThrownBy(() -> read("review: {approvals-of-scheduled: 3}\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessage(file + ": review.approvals-of-scheduled is 3. An edition that the schedule requested is"
                        + " approved by 1 person or by 2 different ones; write 1 or 2.");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> SettingsFile.read(file))
                .isInstanceOf(SettingsException.class)
                .hasMessage("The settings file " + file + " cannot be read. Check that it is there, that it is UTF-8"
                        + " text, and that you may read it.");
    }

    @Test
    void refusesAFolderOfTemplatesThatIsNotThere() {
        assertThatThrownBy(() -> read("public-list:\n  templates: nowhere\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(temp.resolve("nowhere").toString());
    }

    @Test
    void hasOneDigestWhateverTheOrderAndTheComments() throws IOException {
        String one = read("continents: SEVEN\ncountries:\n  crown-dependencies: LEAVE_OUT\n")
                .digest();
        String other = read("# later\ncountries:\n  crown-dependencies: LEAVE_OUT\ncontinents: SEVEN\n")
                .digest();

        assertThat(other).isEqualTo(one).isNotEqualTo(Settings.DEFAULTS.digest());
    }

    private Settings read(String yaml) throws IOException {
        Files.writeString(file, yaml);
        return SettingsFile.read(file);
    }
}
