package peer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcCursorItemReader;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.database.builder.JdbcCursorItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.mapping.FieldSetMapper;
import org.springframework.batch.infrastructure.item.file.mapping.RecordFieldSetMapper;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job as a tutorial has it: a flat file into a table by chunks of 100, the table by a cursor into a workbook, the
 * countries by a query into a text file. It checks nothing and keeps nothing back. Rows become objects and objects become
 * parameters of statements by their names, as Spring Batch's guide has it; or by hand, which somebody would write whom that
 * had taken too long.
 */
@SpringBootApplication
public class PlainBatch {
    private static final int CHUNK = 100;
    private static final String[] COLUMNS = {
        "reference", "country", "title", "status", "delivery_start", "delivery_end", "recipient", "purpose", "disclosure",
        "disclosure_approver", "disclosure_decided_on", "approved_on", "osja_reference", "contract_value_gbp", "trained",
        "updated_at"
    };
    private static final String[] PROPERTIES =
            Arrays.stream(COLUMNS).map(PlainBatch::property).toArray(String[]::new);
    private static final LocalDate FROM = LocalDate.of(2025, 11, 1);
    private static final LocalDate TO = LocalDate.of(2026, 10, 31);

    /** A row; its components are named as the columns are. */
    public record Engagement(
            String reference,
            String country,
            String title,
            String status,
            @Nullable LocalDate deliveryStart,
            @Nullable LocalDate deliveryEnd,
            String recipient,
            String purpose,
            String disclosure,
            String disclosureApprover,
            @Nullable LocalDate disclosureDecidedOn,
            @Nullable LocalDate approvedOn,
            String osjaReference,
            String contractValueGbp,
            String trained,
            String updatedAt) {
        static Engagement of(String[] cells) {
            return new Engagement(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    day(cells[4]),
                    day(cells[5]),
                    cells[6],
                    cells[7],
                    cells[8],
                    cells[9],
                    day(cells[10]),
                    day(cells[11]),
                    cells[12],
                    cells[13],
                    cells[14],
                    cells[15]);
        }

        static Engagement of(ResultSet row) throws SQLException {
            String[] cells = new String[COLUMNS.length];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = Objects.requireNonNullElse(row.getString(i + 1), "");
            }
            return of(cells);
        }

        @Nullable
        Object[] cells() {
            return new Object[] {
                reference,
                country,
                title,
                status,
                deliveryStart,
                deliveryEnd,
                recipient,
                purpose,
                disclosure,
                disclosureApprover,
                disclosureDecidedOn,
                approvedOn,
                osjaReference,
                contractValueGbp,
                trained,
                updatedAt
            };
        }
    }

    /**
     * Takes {@code --data}, the folder of the database; {@code --file}, the records; {@code --output}, a folder; {@code
     * --by-hand=true} to map by hand.
     */
    public static void main(String[] args) {
        System.exit(SpringApplication.exit(SpringApplication.run(PlainBatch.class, args)));
    }

    @Bean
    Job plain(JobRepository jobs, Step create, Step load, Step list, Step workbook) {
        return new JobBuilder("plain", jobs)
                .start(create)
                .next(load)
                .next(list)
                .next(workbook)
                .build();
    }

    @Bean
    Step create(JobRepository jobs, PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        return new StepBuilder("create", jobs)
                .tasklet(
                        (contribution, context) -> {
                            StringBuilder sql = new StringBuilder("CREATE CACHED TABLE engagement (");
                            for (String column : COLUMNS) {
                                sql.append(column).append(isDay(column) ? " DATE, " : " VARCHAR(1000), ");
                            }
                            jdbc.execute(sql.append("PRIMARY KEY (reference))").toString());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    Step load(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            DataSource database,
            @Value("${file}") String file,
            @Value("${by-hand:false}") boolean byHand) {
        FlatFileItemReader<Engagement> reader = new FlatFileItemReaderBuilder<Engagement>()
                .name("records")
                .resource(new FileSystemResource(file))
                .linesToSkip(1)
                .encoding("UTF-8")
                .delimited()
                .names(PROPERTIES)
                .fieldSetMapper(byHand ? fields -> Engagement.of(fields.getValues()) : byName())
                .build();
        JdbcBatchItemWriterBuilder<Engagement> into =
                new JdbcBatchItemWriterBuilder<Engagement>().dataSource(database);
        JdbcBatchItemWriter<Engagement> writer = (byHand
                        ? into.sql("INSERT INTO engagement VALUES (" + "?,".repeat(COLUMNS.length - 1) + "?)")
                                .itemPreparedStatementSetter(PlainBatch::set)
                        : into.sql("INSERT INTO engagement VALUES (:" + String.join(", :", PROPERTIES) + ")")
                                .beanMapped())
                .build();
        writer.afterPropertiesSet();
        return new StepBuilder("load", jobs)
                .<Engagement, Engagement>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(reader)
                .writer(writer)
                .build();
    }

    @Bean
    Step list(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc,
            @Value("${output}") Path output) {
        return new StepBuilder("list", jobs)
                .tasklet(
                        (contribution, context) -> {
                            Files.write(
                                    output.resolve("countries.txt"),
                                    jdbc.queryForList(
                                            "SELECT DISTINCT country FROM engagement WHERE disclosure = 'PUBLISH' AND "
                                                    + "delivery_start <= ? AND (delivery_end IS NULL OR delivery_end >= ?) "
                                                    + "ORDER BY country",
                                            String.class,
                                            TO,
                                            FROM));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    Step workbook(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            DataSource database,
            @Value("${output}") Path output,
            @Value("${by-hand:false}") boolean byHand) {
        JdbcCursorItemReaderBuilder<Engagement> window = new JdbcCursorItemReaderBuilder<Engagement>()
                .name("window")
                .dataSource(database)
                .sql("SELECT * FROM engagement WHERE delivery_start <= ? AND (delivery_end IS NULL OR delivery_end >= ?)")
                .queryArguments(TO, FROM)
                .fetchSize(1000);
        JdbcCursorItemReader<Engagement> reader = (byHand
                        ? window.rowMapper((row, number) -> Engagement.of(row))
                        : window.dataRowMapper(Engagement.class))
                .build();
        return new StepBuilder("workbook", jobs)
                .<Engagement, Engagement>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(reader)
                .writer(new Workbook(output.resolve("engagements.xlsx")))
                .build();
    }

    private static FieldSetMapper<Engagement> byName() {
        DefaultConversionService conversion = new DefaultConversionService();
        conversion.addConverter(String.class, LocalDate.class, PlainBatch::day);
        return new RecordFieldSetMapper<>(Engagement.class, conversion);
    }

    private static void set(Engagement engagement, PreparedStatement statement) throws SQLException {
        @Nullable Object[] cells = engagement.cells();
        for (int i = 0; i < cells.length; i++) {
            statement.setObject(i + 1, cells[i]);
        }
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static String property(String column) {
        Matcher underscore = Pattern.compile("_(.)").matcher(column);
        return underscore.replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static boolean isDay(String column) {
        return column.startsWith("delivery_") || column.endsWith("_on");
    }

    private static final class Workbook implements ItemStreamWriter<Engagement> {
        private final Path file;
        private final SXSSFWorkbook workbook = new SXSSFWorkbook(100);
        private final SXSSFSheet sheet = workbook.createSheet("Engagements");
        private int rows;

        Workbook(Path file) {
            this.file = file;
            write(COLUMNS);
        }

        @Override
        public void write(Chunk<? extends Engagement> chunk) {
            chunk.forEach(engagement -> write(engagement.cells()));
        }

        private void write(@Nullable Object[] cells) {
            Row row = sheet.createRow(rows++);
            IntStream.range(0, cells.length)
                    .forEach(i -> row.createCell(i).setCellValue(Objects.toString(cells[i], "")));
        }

        @Override
        public void close() throws ItemStreamException {
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
                workbook.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
