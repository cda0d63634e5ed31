package peer;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
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
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job as a tutorial has it: a flat file into a table by chunks of 100, the table by a cursor into a workbook, the
 * countries by a query into a text file. It checks nothing and keeps nothing back.
 */
@SpringBootApplication
public class PlainBatch {
    private static final int CHUNK = 100;
    private static final String[] COLUMNS = {
        "reference", "country", "title", "status", "delivery_start", "delivery_end", "recipient", "purpose", "disclosure",
        "disclosure_approver", "disclosure_decided_on", "approved_on", "osja_reference", "contract_value_gbp", "trained",
        "updated_at"
    };
    private static final LocalDate FROM = LocalDate.of(2025, 11, 1);
    private static final LocalDate TO = LocalDate.of(2026, 10, 31);

    record Line(String[] cells) {}

    /** Takes {@code --data}, the folder of the database; {@code --file}, the records; {@code --output}, a folder. */
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
                                sql.append(column).append(day(column) ? " DATE, " : " VARCHAR(1000), ");
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
            @Value("${file}") String file) {
        FlatFileItemReader<Line> reader = new FlatFileItemReaderBuilder<Line>()
                .name("records")
                .resource(new FileSystemResource(file))
                .linesToSkip(1)
                .encoding("UTF-8")
                .delimited()
                .names(COLUMNS)
                .fieldSetMapper(fields -> new Line(fields.getValues()))
                .build();
        JdbcBatchItemWriter<Line> writer = new JdbcBatchItemWriterBuilder<Line>()
                .dataSource(database)
                .sql("INSERT INTO engagement VALUES (" + "?,".repeat(COLUMNS.length - 1) + "?)")
                .itemPreparedStatementSetter((line, statement) -> {
                    for (int i = 0; i < COLUMNS.length; i++) {
                        String cell = line.cells()[i];
                        if (day(COLUMNS[i])) {
                            statement.setObject(i + 1, cell.isEmpty() ? null : LocalDate.parse(cell));
                        } else {
                            statement.setString(i + 1, cell);
                        }
                    }
                })
                .build();
        writer.afterPropertiesSet();
        return new StepBuilder("load", jobs)
                .<Line, Line>chunk(CHUNK)
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
            @Value("${output}") Path output) {
        JdbcCursorItemReader<String[]> reader = new JdbcCursorItemReaderBuilder<String[]>()
                .name("window")
                .dataSource(database)
                .sql("SELECT * FROM engagement WHERE delivery_start <= ? AND (delivery_end IS NULL OR delivery_end >= ?)")
                .queryArguments(TO, FROM)
                .fetchSize(1000)
                .rowMapper((row, number) -> cells(row))
                .build();
        return new StepBuilder("workbook", jobs)
                .<String[], String[]>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(reader)
                .writer(new Workbook(output.resolve("engagements.xlsx")))
                .build();
    }

    private static String[] cells(ResultSet row) throws SQLException {
        String[] cells = new String[COLUMNS.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.getString(i + 1);
        }
        return cells;
    }

    private static boolean day(String column) {
        return column.startsWith("delivery_") || column.endsWith("_on");
    }

    private static final class Workbook implements ItemStreamWriter<String[]> {
        private final Path file;
        private final SXSSFWorkbook workbook = new SXSSFWorkbook(100);
        private final SXSSFSheet sheet = workbook.createSheet("Engagements");
        private int rows;

        Workbook(Path file) {
            this.file = file;
            write(COLUMNS);
        }

        @Override
        public void write(Chunk<? extends String[]> chunk) {
            chunk.forEach(this::write);
        }

        private void write(String[] cells) {
            Row row = sheet.createRow(rows++);
            IntStream.range(0, cells.length).forEach(i -> row.createCell(i).setCellValue(cells[i]));
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
