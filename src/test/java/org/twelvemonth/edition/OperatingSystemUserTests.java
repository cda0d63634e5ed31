package org.twelvemonth.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatingSystemUserTests {
    /** A process of its own, which says who its user is. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            System.out.print(OperatingSystemUser.ofThisProcess().actor());
        }
    }

    @Test
    void isWhoRunsTheProcessWhateverPropertiesAndEnvironmentSay() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/id")), "id tells the expected name");
        String java = ProcessHandle.current().info().command().orElseThrow();
        String classPath = placeOf(OperatingSystemUser.class) + File.pathSeparator + placeOf(Program.class);

        String told = output(
                Map.of(
                        "JAVA_TOOL_OPTIONS", "-Duser.name=victim -Duser.home=/home/victim",
                        "JDK_JAVA_OPTIONS", "-Duser.name=victim",
                        "USER", "victim",
                        "USERNAME", "victim",
                        "LOGNAME", "victim",
                        "SUDO_USER", "victim"),
                List.of(java, "-Duser.name=victim", "-cp", classPath, Program.class.getName()));

        assertThat(told).isEqualTo("operating-system user " + output(Map.of(), List.of("/usr/bin/id", "-un")));
    }

    @Test
    void isToldFromAnAccount() {
        assertThat(OperatingSystemUser.named("operating-system user alice")).contains(new OperatingSystemUser("alice"));
        assertThat(OperatingSystemUser.named("alice")).isEmpty();
        assertThat(OperatingSystemUser.named(Edition.SCHEDULE)).isEmpty();
    }

    @Test
    void isComparedWithoutDomainAndCase() {
        assertThat(new OperatingSystemUser("EXAMPLE\\Alice").accountName()).isEqualTo("alice");
    }

    @Test
    void fitsIntoTheLedgerInOneLine() {
        assertThat(new OperatingSystemUser("a\nb" + "x".repeat(200)).actor())
                .hasSize(92)
                .startsWith("operating-system user a?bxxx");
    }

    private static Path placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String output(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
