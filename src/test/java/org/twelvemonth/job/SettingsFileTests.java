package org.twelvemonth.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void refusesAMappingThatCannotBeUsed() {
        assertThatThrownBy(() -> read("mapping:\n  - columns: {Land: nation}\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        file + ": The mapping for \"*\" cannot be used: \"nation\" is no column of the record format."
                                + " docs/records.md has them all; correct the name.");
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
    void makesOtherEditionsOfOtherMappings() throws IOException {
        String dollars = read("mapping:\n  - currency: $\n").digest();

        assertThat(dollars).isNotEqualTo(Settings.DEFAULTS.digest());
        assertThat(read("mapping: [{currency: €}]\n").digest()).isNotEqualTo(dollars);
        assertThat(read("# the same\nmapping: [{currency: $}]\n").digest()).isEqualTo(dollars);
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
