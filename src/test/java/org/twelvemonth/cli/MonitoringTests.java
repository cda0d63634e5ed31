package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.job.MonthlyReport;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.RunRequest;
import org.twelvemonth.job.RunResult;
import org.twelvemonth.job.Schedule;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.Workplace;
import org.twelvemonth.period.ReportingMonth;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a monitor is told by a {@code serve} that stays; its clock stands at noon on 22 November 2026 at first. */
class MonitoringTests {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path temp;

    private Instant now = NOON;

    @SuppressWarnings("NullAway.Init")
    private Application serve;

    @BeforeEach
    void start() throws IOException {
        WorkingFolder folder =
                new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Narnia"));
        Schedule schedule = new Schedule(null, null, null, ".ready-{month}", null, null);
        Settings settings =
                new Settings(null, null, null, null, null, schedule, null, null, null, null, null, null, null, null);
        Workplace workplace = new Workplace(folder.input(), folder.output(), temp.resolve("data"), settings);
        InstantSource clock = () -> now;
        serve = Application.serve(workplace, ServeOptions.none(), clock, "--server.port=0");
    }

    @AfterEach
    void end() throws IOException {
        serve.close();
    }

    @Test
    void isUpBeforeTheFirstEdition() throws Exception {
        now = Instant.parse("2026-11-02T12:00:00Z");

        HttpResponse<String> health = get("/actuator/health");

        assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        JsonNode components = json(health).path("components");
        assertThat(components.propertyNames())
                .containsExactlyInAnyOrder(
                        "auditTrail",
                        "diskSpace",
                        "lastEdition",
                        "ledger",
                        "livenessState",
                        "overdueMonths",
                        "ping",
                        "readinessState");
        assertThat(components.path("lastEdition").path("details").toString()).isEqualTo("{\"edition\":\"none yet\"}");
        assertThat(components.path("diskSpace").path("details").path("path").asString())
                .isEqualTo(temp.resolve("data").toString());
    }

    @Test
    void isDownButAliveWhileAMonthIsOverdue() throws Exception {
        HttpResponse<String> health = get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(json(health).path("components").path("overdueMonths").toString())
                .isEqualTo("{\"details\":{\"months\":[\"2026-10\"]},\"status\":\"DOWN\"}");
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(metrics()).contains("\ntwelvemonth_overdue_months 1.0\n");
    }

    @Test
    void tellsOfTheLastEdition() throws Exception {
        build();
        now = NOON.plus(Duration.ofDays(1));

        HttpResponse<String> health = get("/actuator/health");

        assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        assertThat(json(health).path("components").path("lastEdition").toString())
                .isEqualTo("{\"details\":{\"month\":\"2026-10\",\"edition\":1,\"status\":\"in review\","
                        + "\"sealedAt\":\"2026-11-22T12:00:00Z\"},\"status\":\"UP\"}");
        assertThat(metrics())
                .contains("\ntwelvemonth_last_edition_age_seconds 86400.0\n")
                .contains("\ntwelvemonth_last_edition_records{kind=\"read\"} 2.0\n")
                .contains("\ntwelvemonth_last_edition_records{kind=\"accepted\"} 1.0\n")
                .contains("\ntwelvemonth_last_edition_records{kind=\"rejected\"} 1.0\n")
                .contains("\ntwelvemonth_overdue_months 0.0\n");
    }

    @Test
    void countsAndTimesTheRuns() throws Exception {
        build();

        String metrics = metrics();

        assertThat(metrics)
                .contains("\ntwelvemonth_runs_total{outcome=\"sealed\"} 1.0\n")
                .contains("\ntwelvemonth_runs_total{outcome=\"input refused\"} 0.0\n")
                .containsPattern("\ntwelvemonth_last_run_seconds \\d+\\.\\d+\n")
                .containsPattern("\ntwelvemonth_last_run_step_seconds\\{step=\"importRecords\"} \\d+\\.\\d+\n")
                .doesNotContain("Fiji", "Narnia", "R-1");
    }

    @Test
    void tellsNothingElseToWhoeverHasNotSignedIn() throws Exception {
        for (String path : new String[] {"/", "/actuator", "/actuator/env", "/actuator/beans", "/actuator/metrics"}) {
            HttpResponse<String> answer = get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .contains(
                            path.equals("/")
                                    ? "/login"
                                    : "/login?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        }
    }

    @Test
    void tellsNothingToOtherMachines() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest byAProxy = HttpRequest.newBuilder(URI.create(serve.address() + "/actuator/health"))
                    .header("X-Forwarded-For", "127.0.0.1, 192.0.2.1")
                    .build();

            assertThat(client.send(byAProxy, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void measuresNothingOfItsOwnInTheOtherCommands() throws IOException {
        Path other = temp.resolve("other");
        Workplace workplace = new Workplace(other, other, other.resolve("data"), Settings.DEFAULTS);

        try (Application run = Application.start(workplace, Progress.SILENT, ServeOptions.none(), () -> now)) {
            assertThat(run.get(MeterRegistry.class).getMeters())
                    .extracting(meter -> meter.getId().getName())
                    .noneMatch(name -> name.startsWith("twelvemonth"));
        }
    }

    @Test
    void answersThisMachineAlone() {
        assertThat(serve.address()).hasScheme("http").hasHost("127.0.0.1");
    }

    @Test
    void saysWhenAnotherProgramHasThePort() {
        int taken = serve.address().getPort();

        CommandLineRun other = new WorkingFolder(temp.resolve("other")).execute("serve", "--port=" + taken);

        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err())
                .isEqualTo("Another program has the port " + taken
                        + ". Choose another with --port=N, or end that program. Nothing was built.\n");
    }

    @Test
    void refusesAPortThatIsNone() {
        CommandLineRun other = new WorkingFolder(temp.resolve("other")).execute("serve", "--port=65536");

        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).isEqualTo("--port is a number from 0 to 65535; found 65536.\n");
    }

    /** Half of the rows are fine, which a run by hand may allow. */
    private void build() {
        RunRequest request = new RunRequest(ReportingMonth.parse("2026-10"), 50, "tests", "command line");
        assertThat(serve.get(MonthlyReport.class).run(request)).isInstanceOf(RunResult.Sealed.class);
    }

    private String metrics() throws Exception {
        return get("/actuator/prometheus").body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(serve.address() + path)).build(), BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.builder().build().readTree(response.body());
    }
}
