package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.Workplace;

/** List, workbook and summaries are written at the same time, and the ledger has to take the beginning of each. */
@OnEachDatabase
class StepsAtOnceTests {
    @TempDir
    Path temp;

    @Test
    void areAllEntered() throws Exception {
        Workplace workplace = new Workplace(
                Files.createDirectories(temp.resolve("input")),
                temp.resolve("output"),
                temp.resolve("data"),
                Settings.DEFAULTS);
        try (Application application =
                        Application.start(workplace, Progress.SILENT, ServeOptions.none(), ServedConsole.NOVEMBER);
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            JobRepository repository = application.get(JobRepository.class);
            JobParameters none = new JobParameters();
            JobExecution job = repository.createJobExecution(
                    repository.createJobInstance("job", none), none, new ExecutionContext());
            List<Callable<StepExecution>> steps = IntStream.range(0, 2000)
                    .<Callable<StepExecution>>mapToObj(
                            step -> () -> repository.createStepExecution("step " + step, job))
                    .toList();

            List<Future<StepExecution>> entered = threads.invokeAll(steps);

            assertThat(entered).allSatisfy(step -> assertThat(step).succeedsWithin(Duration.ZERO));
        }
    }
}
