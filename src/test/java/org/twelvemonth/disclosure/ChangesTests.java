package org.twelvemonth.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;
import static org.twelvemonth.cli.WorkingFolder.withheld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.twelvemonth.cli.WorkingFolder;
import org.twelvemonth.edition.Manifest;

/** A month is compared with the list last published for an earlier month: for reviewers, and for them alone. */
class ChangesTests {
    @TempDir
    Path temp;

    @Test
    void showsReviewersWhatWasRemovedEarlyAndNobodyElse() throws IOException, SQLException {
        WorkingFolder folder = new WorkingFolder(temp);
        folder.with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Malta"))
                .execute("run", "--month=2026-09");
        publishTheOnlyEdition();

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

    /** Stands in for the approval by a person. */
    private void publishTheOnlyEdition() throws SQLException {
        try (Connection ledger =
                        DriverManager.getConnection("jdbc:hsqldb:file:" + temp.resolve("data/ledger"), "SA", "");
                Statement statement = ledger.createStatement()) {
            assertThat(statement.executeUpdate("update edition set status = 'PUBLISHED'"))
                    .isEqualTo(1);
            statement.execute("shutdown");
        }
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
