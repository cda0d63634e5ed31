package org.twelvemonth.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.BadSqlGrammarException;
import org.twelvemonth.job.Settings;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.review.LedgerInMemory;

/** An edition that waits for review, and another of its month that is being built, on a trail that takes nothing more. */
class EditionsTests {
    @TempDir
    Path temp;

    private LedgerInMemory ledger;
    private Editions editions;
    private Edition begun;
    private List<Edition> before;

    @BeforeEach
    void openALedger() throws IOException {
        Files.createDirectories(temp.resolve("data"));
        ledger = new LedgerInMemory(temp, Settings.DEFAULTS);
        editions = ledger.get(Editions.class);
        editions.putIntoReview(editions.withNumber(editions.open(key("a"), "jo"), 0));
        begun = editions.withNumber(editions.open(key("b"), "jo"), 0);
        before = editions.all();
        ledger.tamper("drop table audit_head");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void putsNothingIntoReviewThatTheTrailDoesNotTake() {
        assertThatThrownBy(() -> editions.putIntoReview(begun)).isInstanceOf(BadSqlGrammarException.class);

        assertThat(editions.all()).isEqualTo(before);
        assertThat(editions.sealedAt(begun)).isEmpty();
    }

    @Test
    void adoptsNothingThatTheTrailDoesNotTake() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("edition-2"));
        Files.writeString(folder.resolve(Manifest.FILE_NAME), manifest().toJson());

        assertThatThrownBy(() -> editions.adopt(folder)).isInstanceOf(BadSqlGrammarException.class);

        assertThat(editions.all()).isEqualTo(before);
        assertThat(editions.manifestDigest(begun)).isEmpty();
    }

    private static EditionKey key(String inputs) {
        return new EditionKey(ReportingMonth.parse("2026-10"), inputs, "none", "1");
    }

    private Manifest manifest() {
        return new Manifest(
                "2026-10",
                2,
                "2025-11-01",
                "2026-10-31",
                begun.key().inputs(),
                "none",
                new TreeMap<>(Collections.singletonMap("twelvemonth", "1")),
                List.of(),
                1,
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
