package peer;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** What every job of Spring Boot, Spring Batch and HSQLDB costs before it does anything. */
@SpringBootApplication
public class EmptyJob {
    /** Takes the folder of the database as {@code --data}. */
    public static void main(String[] args) {
        System.exit(SpringApplication.exit(SpringApplication.run(EmptyJob.class, args)));
    }

    @Bean
    Job empty(JobRepository jobs, PlatformTransactionManager transactions) {
        return new JobBuilder("empty", jobs)
                .start(new StepBuilder("nothing", jobs)
                        .tasklet((contribution, context) -> RepeatStatus.FINISHED, transactions)
                        .build())
                .build();
    }
}
