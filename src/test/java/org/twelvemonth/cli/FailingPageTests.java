package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.Role;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.Workplace;

/** A page that is put into the console, and fails. */
class FailingPageTests {
    private static final String PASSWORD = "three plain words";

    @TempDir
    Path temp;

    @Test
    void tellsAReferenceThatStandsInTheLogAndNothingFromInside() throws Exception {
        Workplace workplace = new Workplace(
                Files.createDirectories(temp.resolve("input")),
                temp.resolve("output"),
                temp.resolve("data"),
                Settings.DEFAULTS);
        try (Application application =
                Application.serve(workplace, ServeOptions.none(), ServedConsole.NOVEMBER, "--server.port=0")) {
            application.get(Accounts.class).add("ops", EnumSet.of(Role.OPERATOR), PASSWORD, "tests");
            Visitor operator = new Visitor(application.address()).signIn("ops", PASSWORD);
            putInto(application);

            Connection.Response answer = operator.get("/accounts/ops/failure");

            Document page = answer.parse();
            String reference = page.select("main").text().replaceAll(".* the reference (\\w{8}),.*", "$1");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(page.title()).isEqualTo("Sorry, there is a problem with the console – Twelvemonth");
            assertThat(page.html()).doesNotContain("from inside", "Exception", "org.twelvemonth");
            assertThat(Files.readString(temp.resolve("data/logs/twelvemonth.log")))
                    .contains("it told the reference " + reference + ".")
                    .contains("java.lang.IllegalStateException: from inside");
        }
    }

    private static void putInto(Application application) throws NoSuchMethodException {
        RequestMappingInfo address = RequestMappingInfo.paths("/accounts/ops/failure")
                .methods(RequestMethod.GET)
                .build();
        Objects.requireNonNull(application.get(DispatcherServlet.class).getHandlerMappings()).stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .map(RequestMappingHandlerMapping.class::cast)
                .findFirst()
                .orElseThrow()
                .registerMapping(address, new Failing(), Failing.class.getMethod("fail"));
    }

    /** The page. */
    public static final class Failing {
        /** Fails. */
        public String fail() {
            throw new IllegalStateException("from inside");
        }
    }
}
