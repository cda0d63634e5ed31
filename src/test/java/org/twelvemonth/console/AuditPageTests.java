package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.Visitor;
import org.twelvemonth.cli.WorkingFolder;

class AuditPageTests {
    private static final String PASSWORD = "three plain words";

    @TempDir
    static Path temp;

    private static ServedConsole console;

    @BeforeAll
    static void serve() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji") + "2026-10-20");
        folder.withAccount("jo", PASSWORD, "reviewer");
        folder.withAccount("ann", PASSWORD, "operator");
        console = ServedConsole.on(folder);
        console.awaitOutput("waits for review");
        Visitor jo = visitor("jo");
        jo.submit(
                jo.read("/editions/2026-10/1/decision"),
                "/editions/2026-10/1/return",
                Map.of("reason", "=1+1 is no sum"));
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @Test
    void showsTheNewestFirst() throws IOException {
        Document page = visitor("jo").read("/audit?edition=2026-10");

        assertThat(page.select("tbody tr").eachText())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .endsWith(
                                        "22 November 2026, 12:00 jo 127.0.0.1 Edition returned 2026-10/edition-1 =1+1 is no sum"),
                        second -> assertThat(second).contains("schedule Edition sealed 2026-10/edition-1 manifest "));
    }

    @Test
    void namesTheAddressThatATrustedProxyForwards() throws IOException {
        new Visitor(console.address())
                .withHeader("X-Forwarded-For", "203.0.113.9, 192.0.2.7")
                .signIn("jo", "not the password");

        assertThat(visitor("jo").read("/audit/activity").select("tbody tr").eachText())
                .anyMatch(row -> row.contains(" 192.0.2.7 Sign in failed jo"))
                .noneMatch(row -> row.contains("203.0.113.9"));
    }

    @Test
    void showsTheActivityByPersonAndKindFiftyToAPage() throws IOException {
        Visitor jo = visitor("jo");
        for (int i = 0; i < 60; i++) {
            jo.get("/editions/2026-10/1");
        }

        Document page = jo.read("/audit/activity?actor=jo&activity=PAGE_OPENED");

        assertThat(page.select(".console-tabs a").eachText()).containsExactly("Decisions", "Activity");
        assertThat(page.select(".console-tabs a[aria-current=page]").eachText()).containsExactly("Activity");
        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.select("tbody tr").eachText().getFirst())
                .endsWith(" 22 November 2026, 12:00 jo 127.0.0.1 Page opened /audit/activity");
        assertThat(page.select("tbody tr").eachText().get(1))
                .endsWith(" 22 November 2026, 12:00 jo 127.0.0.1 Page opened /editions/2026-10/1");
        assertThat(jo.read(page.expectFirst("a[rel=next]").attr("href")).select("tbody tr"))
                .hasSizeGreaterThan(10);
        assertThat(jo.read("/audit/activity?activity=SIGNED_IN")
                        .select("tbody tr")
                        .eachText())
                .isNotEmpty()
                .allMatch(row -> row.endsWith(" 127.0.0.1 Signed in"));
        assertThat(jo.read("/audit/activity?actor=nobody&activity=%25&page=x").select("tbody tr"))
                .isEmpty();
        assertThat(visitor("ann").get("/audit/activity").statusCode()).isEqualTo(403);
    }

    @Test
    void findsByActorAndAction() throws IOException {
        Visitor jo = visitor("jo");

        assertThat(jo.read("/audit?actor=jo&action=EDITION_RETURNED").select("tbody tr"))
                .hasSize(1);
        assertThat(jo.read("/audit?actor=schedule&action=EDITION_RETURNED").select("tbody tr"))
                .isEmpty();
        assertThat(jo.read("/audit?actor='&action=%25&edition=%25&page=x").select("tbody tr"))
                .isEmpty();
    }

    @Test
    void saysWhetherTheChainIsWhole() throws IOException {
        assertThat(visitor("jo").read("/audit?check=yes").text())
                .containsPattern("The chain is whole All \\d+ entries are as they were written. The last has the hash");
    }

    @Test
    void exportsAsAnEntryOfItsOwnFiftyToAPage() throws IOException {
        Visitor jo = visitor("jo");

        Connection.Response csv = export(jo, "CSV");
        Connection.Response json = export(jo, "JSON");
        for (int i = 0; i < 50; i++) {
            export(jo, "CSV");
        }

        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"audit-trail.csv\"");
        assertThat(csv.body())
                .contains(
                        ",jo,EDITION_RETURNED,2026-10/edition-1,'=1+1 is no sum,127.0.0.1,",
                        ",jo,TRAIL_EXPORTED,,CSV,127.0.0.1,");
        assertThat(json.body())
                .contains("\"action\" : \"TRAIL_EXPORTED\"", "\"detail\" : \"JSON\"", "\"address\" : \"127.0.0.1\"");
        Document page = jo.read("/audit?actor=jo");
        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(jo.read(page.expectFirst("a[rel=next]").attr("href")).select("tbody tr"))
                .hasSizeBetween(3, 10);
    }

    @Test
    void refusesAForgedExportAndThoseWhoMayNotRead() throws IOException {
        assertThat(visitor("jo").post("/audit/export", Map.of("format", "CSV")).statusCode())
                .isEqualTo(403);
        assertThat(visitor("ann").get("/audit").statusCode()).isEqualTo(403);
    }

    private static Connection.Response export(Visitor visitor, String format) throws IOException {
        return visitor.submit(visitor.read("/audit"), "/audit/export", Map.of("format", format));
    }

    private static Visitor visitor(String name) throws IOException {
        return new Visitor(console.address()).signIn(name, PASSWORD);
    }
}
