package org.twelvemonth.job;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.Staging;

/**
 * The step {@code importRecords}: stages the files that staging does not hold. Rows are committed to staging by staging
 * itself; the step's own transactions are the ledger's, and a half-staged file is never trusted.
 */
@Component
final class ImportRecords {
    /** Blocks to a chunk. Each is thousands of rows already; to wait for several would keep the writer idle meanwhile. */
    private static final int CHUNK = 1;

    private final JobRepository repository;
    private final PlatformTransactionManager ledgerTransactions;
    private final Intake intake;
    private final Staging staging;
    private final Progress progress;

    ImportRecords(
            JobRepository repository,
            PlatformTransactionManager ledgerTransactions,
            Intake intake,
            Staging staging,
            Progress progress) {
        this.repository = repository;
        this.ledgerTransactions = ledgerTransactions;
        this.intake = intake;
        this.staging = staging;
        this.progress = progress;
    }

    Step step(EditionDraft draft) {
        return new StepBuilder("importRecords", repository)
                .<RecordBlock, RecordBlock>chunk(CHUNK)
                .transactionManager(ledgerTransactions)
                .reader(new RecordBlockReader(intake, staging, draft.files()))
                .writer(new RecordBlockWriter(staging, draft.files(), progress))
                .allowStartIfComplete(true)
                .build();
    }
}
