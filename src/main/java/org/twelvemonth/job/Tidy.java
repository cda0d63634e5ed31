package org.twelvemonth.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.retention.Expired;
import org.twelvemonth.retention.Housekeeping;

/** Removes what the settings do not keep any longer: when it is asked to, and after each run. */
@Service
public class Tidy {
    private static final Logger log = LoggerFactory.getLogger(Tidy.class);

    private final Housekeeping housekeeping;
    private final Recovery recovery;
    private final LedgerLock lock;

    Tidy(Housekeeping housekeeping, Recovery recovery, LedgerLock lock) {
        this.housekeeping = housekeeping;
        this.recovery = recovery;
        this.lock = lock;
    }

    /** What {@link #run} would remove now, for people; changes nothing. */
    public List<String> preview() {
        return housekeeping.expired(null).stream().map(Expired::what).toList();
    }

    /**
     * Removes it.
     *
     * @return what was removed, for people
     * @throws IOException when a file cannot be removed; what was begun is ended by the next call or run
     * @throws LockHeldException when another node works on the same ledger
     */
    public List<String> run() throws IOException {
        try (LedgerLock.Held held = lock.take()) {
            recovery.recover(held);
            return remove(null);
        }
    }

    /**
     * Tidies up after a run, which a failure here does not spoil.
     *
     * @param held says that nobody else works on the ledger
     * @param month what was run: somebody may want to see an edition that was just built again
     * @return a notice for the user where something went wrong
     */
    Optional<String> after(LedgerLock.Held held, ReportingMonth month) {
        try {
            remove(month);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            log.warn("Housekeeping was not finished.", e);
            return Optional.of("Housekeeping was not finished; the next run goes on with it. Details are in the log"
                    + " file in the data folder.");
        }
    }

    private List<String> remove(@Nullable ReportingMonth spared) throws IOException {
        List<String> removed = new ArrayList<>();
        for (Expired expired : housekeeping.expired(spared)) {
            expired.removal().run();
            log.info("Removed {}.", expired.what());
            removed.add(expired.what());
        }
        return removed;
    }
}
