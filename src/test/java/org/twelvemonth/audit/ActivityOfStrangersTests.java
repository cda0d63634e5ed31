package org.twelvemonth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.job.Settings;
import org.twelvemonth.review.LedgerInMemory;

class ActivityOfStrangersTests {
    private static final String REST = "30 more between 2026-11-22T12:00:00Z and 2026-11-22T13:00:00Z";

    @TempDir
    Path temp;

    private LedgerInMemory ledger;
    private ActivityOfStrangers strangers;

    @BeforeEach
    void enterMoreThanAHundred() throws IOException {
        Files.createDirectories(temp.resolve("data"));
        ledger = new LedgerInMemory(temp, Settings.DEFAULTS);
        strangers = ledger.get(ActivityOfStrangers.class);
        for (int i = 0; i < 130; i++) {
            strangers.add(Activity.ACCESS_REFUSED, "GET /" + i);
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void areEnteredOneByOneUpToAHundredInAnHour() throws IOException {
        assertThat(ledger.get(ActivityStream.class).all())
                .filteredOn(entry -> entry.activity() == Activity.ACCESS_REFUSED)
                .hasSize(100)
                .last()
                .satisfies(entry -> assertThat(entry.subject()).isEqualTo("GET /99"));
    }

    @Test
    void areCountedBeyondThatUntilTheNextHour() throws IOException {
        ledger.pass(Duration.ofHours(1));
        strangers.add(Activity.SIGN_IN_FAILED, "no such account");

        assertThat(ledger.get(ActivityStream.class).all())
                .extracting(ActivityEntry::subject)
                .endsWith(REST, "no such account");
    }

    @Test
    void areCountedUntilTheProgramEnds() throws IOException {
        ActivityStream stream = ledger.get(ActivityStream.class);
        ledger.close();

        assertThat(stream.all()).extracting(ActivityEntry::subject).endsWith(REST);
    }
}
