package org.twelvemonth.publiclist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twelvemonth.publiclist.Lists.FIJI;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PublicListWriterTests {
    private static final PublicListWriter WRITER = new PublicListWriter(PublicTemplates.from(null));

    @TempDir
    Path folder;

    @Test
    void writesTheStatedFilesAndNothingElse() throws IOException {
        WRITER.write(Lists.ofTwentyFour(), folder);

        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "countries-assisted.html",
                        "countries-assisted-fragment.html",
                        "countries-assisted.txt",
                        "countries-assisted.csv",
                        "countries-assisted.csv-metadata.json",
                        "countries-assisted.json")
                .containsExactlyInAnyOrderElementsOf(PublicFile.fileNames());
    }

    @Test
    void refusesAFolderThatHoldsSomethingAlready() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "");

        assertThatThrownBy(() -> WRITER.write(Lists.of(FIJI), folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The folder for the public files, " + folder
                        + ", is not empty. Give an empty one: whatever lies in it would be published.");
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameBytesForTheSameList(PublicFile file) throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        WRITER.write(Lists.ofTwentyFour(), first);
        new PublicListWriter(PublicTemplates.from(null)).write(Lists.ofTwentyFour(), second);

        assertThat(second.resolve(file.fileName())).hasSameBinaryContentAs(first.resolve(file.fileName()));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CSV")
    void endsLinesWithALineFeed(PublicFile file) {
        assertThat(WRITER.render(file, Lists.ofTwentyFour()))
                .doesNotContain("\r")
                .endsWith("\n");
    }

    @ParameterizedTest
    @EnumSource
    void namesTheWindowButNoEditionAndNoOtherDay(PublicFile file) {
        String text = WRITER.render(file, Lists.of(FIJI));

        assertThat(text.replaceAll("2025-11-01|2026-10-31|1 November 2025|31 October 2026", ""))
                .doesNotContainPattern("\\b(19|20)\\d\\d\\b")
                .doesNotContainIgnoringCase("edition");
    }

    @ParameterizedTest
    @EnumSource(names = {"PAGE", "FRAGMENT", "TEXT", "CSV", "JSON"})
    void printsNamesInTheOrderOfTheList(PublicFile file) {
        assertThat(WRITER.render(file, Lists.ofTwentyFour()))
                .containsSubsequence("Anguilla", "Bermuda", "Canada", "Cayman Islands", "Montserrat");
    }
}
