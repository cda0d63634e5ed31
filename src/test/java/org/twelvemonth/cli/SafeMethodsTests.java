package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.Workplace;

/** GET and HEAD change nothing, which is why links from other sites may bring the session's cookie along. */
class SafeMethodsTests {
    private static final String PASSWORD = "three plain words";

    @TempDir
    Path temp;

    @Test
    void changeNothing() throws IOException {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        folder.withAccount("jo", PASSWORD, "viewer", "reviewer", "operator");
        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();
        Workplace workplace =
                new Workplace(folder.input(), folder.output(), folder.root().resolve("data"), Settings.DEFAULTS);
        try (Application application =
                Application.serve(workplace, ServeOptions.none(), ServedConsole.NOVEMBER, "--server.port=0")) {
            Visitor jo = new Visitor(application.address()).signIn("jo", PASSWORD);
            Map<String, List<Map<String, Object>>> before = rows(application);
            Map<String, String> files = Tree.of(folder.output());

            for (String address : addresses()) {
                for (Connection.Method method : List.of(Connection.Method.GET, Connection.Method.HEAD)) {
                    assertThat(jo.ask(method, address).statusCode())
                            .as(method + " " + address)
                            .isLessThan(500);
                }
            }

            assertThat(before).containsKeys("EDITION", "AUDIT_ENTRY", "NOTICE", "ACCOUNT", "INVITATION");
            assertThat(rows(application)).isEqualTo(before);
            assertThat(Tree.of(folder.output())).isEqualTo(files);
        }
    }

    /** Every address that answers GET, for the edition and the account that are there. */
    private static List<String> addresses() {
        return AccessMatrixTests.everything()
                .filter(row -> row.method().equals("GET"))
                .map(row -> row.path()
                        .replace("{month}", "2026-10")
                        .replace("{number}", "1")
                        .replace("{folder}", "internal")
                        .replace("public/{file}", "public/countries-assisted.html")
                        .replace("{file}", "figures.json")
                        .replace("{code}", "FJ")
                        .replace("{name}", "jo")
                        .replace("{token}", "none")
                        .replace("/**", "/liveness")
                        .replaceFirst("^/audit$", "/audit?check=yes"))
                .toList();
    }

    private static Map<String, List<Map<String, Object>>> rows(Application application) {
        JdbcClient ledger = application.get(JdbcClient.class);
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        ledger.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        ledger.sql("select * from \"" + table + "\"").query().listOfRows()));
        return rows;
    }
}
