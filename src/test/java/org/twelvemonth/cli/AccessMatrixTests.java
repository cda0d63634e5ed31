package org.twelvemonth.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.Role;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.Workplace;

/** Asks for everything that there is to ask for, as everybody who could, and compares with who may. */
class AccessMatrixTests {
    private static final String PASSWORD = "three plain words";

    /** Everything at which a request can be made: the mappings of the application, then what filters answer. */
    private static final String TABLE = """
            GET    /                                        -   viewer reviewer operator
            GET    /run                                     -   viewer reviewer operator
            GET    /run/progress                            -   viewer reviewer operator
            GET    /session                                 -   viewer reviewer operator
            GET    /session/password                        -   viewer reviewer operator
            POST   /session/password                        -   viewer reviewer operator
            GET    /password                                -   viewer reviewer operator
            POST   /password                                -   viewer reviewer operator
            POST   /run                                                         operator
            GET    /run/{id}                                -   viewer reviewer operator
            GET    /run/{id}/rejected                           viewer reviewer
            GET    /run/{id}/rejected-records.csv               viewer reviewer
            GET    /run/check                               -   viewer reviewer operator
            POST   /run/check                                                   operator
            GET    /audit                                       viewer reviewer
            GET    /audit/activity                              viewer reviewer
            GET    /audit/export                                viewer reviewer
            POST   /audit/export                                viewer reviewer
            GET    /audit/acknowledge                           viewer reviewer
            POST   /audit/acknowledge                                  reviewer
            GET    /editions                                -   viewer reviewer operator
            GET    /editions/{month}                            viewer reviewer
            GET    /editions/{month}/{number}                   viewer reviewer
            GET    /editions/{month}/{number}/public/{file}     viewer reviewer
            GET    /editions/{month}/{number}/files/{folder}/{file} viewer reviewer
            GET    /editions/{month}/{number}/countries/{code}  viewer reviewer
            GET    /editions/{month}/{number}/findings          viewer reviewer
            GET    /editions/{month}/{number}/withheld          viewer reviewer
            GET    /editions/{month}/{number}/undecided         viewer reviewer
            GET    /editions/{month}/{number}/forbidden         viewer reviewer
            GET    /editions/{month}/{number}/rejected          viewer reviewer
            GET    /editions/{month}/{number}/decision                 reviewer
            GET    /editions/{month}/{number}/acknowledge              reviewer
            GET    /editions/{month}/{number}/approve                  reviewer
            GET    /editions/{month}/{number}/return                   reviewer
            GET    /editions/{month}/{number}/withdraw                 reviewer
            POST   /editions/{month}/{number}/acknowledge              reviewer
            POST   /editions/{month}/{number}/approve                  reviewer
            POST   /editions/{month}/{number}/return                   reviewer
            POST   /editions/{month}/{number}/withdraw                 reviewer
            GET    /login                               nobody  viewer reviewer operator
            POST   /login                               nobody  viewer reviewer operator
            GET    /set-up/{token}                      nobody  viewer reviewer operator
            POST   /set-up/{token}                      nobody  viewer reviewer operator
            GET    /accounts                                                    operator
            POST   /accounts                                                    operator
            GET    /accounts/{name}                                             operator
            GET    /accounts/{name}/roles                                       operator
            GET    /accounts/{name}/link                                        operator
            POST   /accounts/{name}/roles                                       operator
            POST   /accounts/{name}/link                                        operator
            GET    /accounts/{name}/removal                                     operator
            POST   /accounts/{name}/removal                                     operator
            GET    /accounts/requests/{name}/confirm                            operator
            POST   /accounts/requests/{name}/confirm                            operator
            GET    /accounts/requests/{name}/decline                            operator
            POST   /accounts/requests/{name}/decline                            operator
            GET    /actuator/health                     nobody  viewer reviewer operator
            GET    /actuator/health/**                  nobody  viewer reviewer operator
            GET    /actuator/prometheus                 nobody  viewer reviewer operator
            ANY    /error
            """;

    private static final List<Row> NO_MAPPINGS = rows("""
            GET    /assets/console.css                  nobody  viewer reviewer operator
            GET    /oauth2/authorization/any            nobody  viewer reviewer operator
            GET    /login/oauth2/code/any               nobody  viewer reviewer operator
            POST   /oauth2/authorization/any
            POST   /login/oauth2/code/any
            GET    /nothing-is-here
            POST   /
            DELETE /login
            GET    /actuator
            GET    /actuator/env
            GET    /actuator/health/a/b
            GET    /templates/console/layout.html
            GET    /application.yaml
            """);

    @TempDir
    static Path temp;

    @SuppressWarnings("NullAway.Init")
    private static Application application;

    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();

    /** What one may ask for, and who may. */
    record Row(String method, String path, Set<String> granted) {
        static Row of(String line) {
            List<String> words = List.of(line.split("\\s+"));
            Set<String> granted = new TreeSet<>(words.subList(2, words.size()));
            granted.remove("-");
            return new Row(words.get(0), words.get(1), granted);
        }

        String mapping() {
            return method + " " + path;
        }

        String address() {
            return path.replace("/**", "/liveness").replaceAll("\\{\\w+}", "1");
        }
    }

    @BeforeAll
    static void serve() throws IOException {
        Workplace workplace = new Workplace(
                Files.createDirectories(temp.resolve("input")),
                temp.resolve("output"),
                temp.resolve("data"),
                Settings.DEFAULTS);
        application = Application.serve(workplace, ServeOptions.none(), ServedConsole.NOVEMBER, "--server.port=0");
        VISITORS.put("nobody", new Visitor(application.address()));
        for (Role role : Role.values()) {
            String name = role.words();
            application.get(Accounts.class).add("the-" + name, EnumSet.of(role), PASSWORD, "tests");
            VISITORS.put(name, new Visitor(application.address()).signIn("the-" + name, PASSWORD));
        }
    }

    @AfterAll
    static void end() throws IOException {
        application.close();
    }

    @Test
    void everyMappingIsInTheTable() {
        assertThat(mappings())
                .containsExactlyInAnyOrderElementsOf(mapped().map(Row::mapping).toList());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void answersWhoMayAndNobodyElse(Row row) {
        Map<String, String> answers =
                VISITORS.entrySet().stream().collect(toMap(Map.Entry::getKey, visitor -> ask(visitor.getValue(), row)));

        assertThat(answers).as(row.mapping()).allSatisfy((who, answer) -> {
            if (row.granted().contains(who)) {
                assertThat(answer).as(who).isNotIn("403", "302 /login", "401");
            } else {
                assertThat(answer).as(who).isEqualTo(who.equals("nobody") ? "302 /login" : "403");
            }
        });
    }

    static Stream<Row> everything() {
        return Stream.concat(mapped(), NO_MAPPINGS.stream());
    }

    private static Stream<Row> mapped() {
        return rows(TABLE).stream();
    }

    private static List<Row> rows(String table) {
        return table.lines().map(Row::of).toList();
    }

    private static Set<String> mappings() {
        return Objects.requireNonNull(application.get(DispatcherServlet.class).getHandlerMappings()).stream()
                .filter(RequestMappingInfoHandlerMapping.class::isInstance)
                .map(RequestMappingInfoHandlerMapping.class::cast)
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessMatrixTests::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        List<String> verbs = methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(RequestMethod::name).toList();
        return mapping.getPatternValues().stream()
                .flatMap(path -> verbs.stream().map(verb -> verb + " " + path));
    }

    /** The status, and where it leads, whatever the page to come back to. */
    private static String ask(Visitor visitor, Row row) {
        try {
            String method = row.method().equals("ANY") ? "GET" : row.method();
            Connection.Response answer = visitor.ask(Connection.Method.valueOf(method), row.address());
            return answer.statusCode() == 302 ? "302 " + address(answer) : "" + answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Connection.Response answer) {
        return Objects.requireNonNull(answer.header("Location")).replaceFirst("[?&]to=.*", "");
    }
}
