package org.twelvemonth.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;
import static org.twelvemonth.cli.WorkingFolder.withheld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.twelvemonth.cli.CommandLineRun;
import org.twelvemonth.cli.WorkingFolder;
import org.twelvemonth.edition.Manifest;

/** A month is compared with the list last published for an earlier month: for reviewers, and for them alone. */
class ChangesTests {
    @TempDir
    Path temp;

    @Test
    void showsReviewersWhatWasRemovedEarlyAndNobodyElse() throws IOException {
        WorkingFolder folder = new WorkingFolder(temp);
        folder.with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Malta"))
                .execute("run", "--month=2026-09");
        publishTheOnlyEdition(folder);

        Path edition = folder.with("a.csv", HEADER, published("R-1", "Fiji"), withheld("R-2", "Malta"))
                .execute("run", "--month=2026-10")
                .folder();

        assertThat(summary(edition)).contains("Removed early", "Malta", "September 2026");
        assertThat(Manifest.read(edition).baseline()).hasSize(64);
        assertThat(edition.resolve("public/countries-assisted.html"))
                .content()
                .doesNotContain("Malta")
                .doesNotContainIgnoringCase("removed");
    }

    @Test
    void comparesWithNothingBeforeTheFirstPublication() throws IOException {
        WorkingFolder folder = new WorkingFolder(temp);
        folder.with("a.csv", HEADER, published("R-1", "Fiji")).execute("run", "--month=2026-09");

        Path edition = folder.execute("run", "--month=2026-10").folder();

        assertThat(Manifest.read(edition).baseline()).isEqualTo("none");
        assertThat(summary(edition)).contains("There is no earlier publication to compare with.");
    }

    private static void publishTheOnlyEdition(WorkingFolder folder) {
        folder.withAccount("jo", "three plain words", "reviewer");
        Stream<String> acknowledged = folder.execute("findings", "2026-09/edition-1").lines().stream()
                .filter(line -> line.matches("[0-9a-f]{12}  .*"))
                .map(line -> "--acknowledge=" + line.substring(0, 12));
        CommandLineRun approval = folder.executeWithInput(
                "three plain words\n",
                "approve",
                Stream.concat(Stream.of("2026-09/edition-1", "--as=jo"), acknowledged)
                        .toArray(String[]::new));
        assertThat(approval.exitCode()).as(approval.err()).isZero();
    }

    private static String summary(Path edition) throws IOException {
        try (PdfReader pdf = new PdfReader(Files.readAllBytes(edition.resolve("internal/summary.pdf")))) {
            StringBuilder text = new StringBuilder();
            PdfTextExtractor extractor = new PdfTextExtractor(pdf);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
            return text.toString();
        }
    }
}
