package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.Visitor;
import org.twelvemonth.cli.WorkingFolder;

/** What a page says of an edition whose files, or whose records, are no longer what they were. */
class TamperedEditionTests {
    private static final String PASSWORD = "three plain words";

    @TempDir
    Path temp;

    @Test
    void saysWhatChangedAndShowsNothingThatWasNotSealed() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        folder.withAccount("jo", PASSWORD, "reviewer");
        try (ServedConsole console = ServedConsole.on(folder)) {
            console.awaitOutput("waits for review");
            Visitor jo = new Visitor(console.address()).signIn("jo", PASSWORD);
            Path edition = folder.output().resolve("2026-10/edition-1");

            folder.with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Malta"));
            Files.writeString(edition.resolve("internal/figures.json"), " ", StandardOpenOption.APPEND);
            Document page = jo.read("/editions/2026-10/1");

            assertThat(page.select(".govuk-warning-text").text())
                    .contains("What this edition was made from has changed since.", "a.csv was changed.");
            assertThat(page.select(".govuk-inset-text").text())
                    .startsWith("This edition holds no figures that this version can show");
            assertThat(page.select("a[href$=/decision]").text()).isEqualTo("Decide on this edition");
            assertThat(jo.get("/editions/2026-10/1/files/internal/figures.json").statusCode())
                    .isIn(403, 404);

            Files.delete(edition.resolve("manifest.json"));
            assertThat(jo.read("/editions/2026-10/1").select("main").text())
                    .contains("The files of this edition are gone, or are not as they were sealed.");
        }
    }
}
