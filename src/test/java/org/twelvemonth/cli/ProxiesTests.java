package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aop.framework.ProxyProcessorSupport;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.Workplace;

/** Whatever puts proxies before beans looks at each of them, and makes classes at every start. */
class ProxiesTests {
    @TempDir
    Path temp;

    @Test
    void areMadeByNobodyInACommand() throws IOException {
        try (Application run =
                Application.start(workplace(), Progress.SILENT, ServeOptions.none(), ServedConsole.NOVEMBER)) {
            assertNobodyMakesProxies(run);
        }
    }

    @Test
    void areMadeByNobodyInTheService() throws IOException {
        try (Application serve =
                Application.serve(workplace(), ServeOptions.none(), ServedConsole.NOVEMBER, "--server.port=0")) {
            assertNobodyMakesProxies(serve);
        }
    }

    private static void assertNobodyMakesProxies(Application application) {
        assertThatThrownBy(() -> application.get(ProxyProcessorSupport.class))
                // A subclass says that there is more than one.
                .isExactlyInstanceOf(NoSuchBeanDefinitionException.class);
    }

    private Workplace workplace() throws IOException {
        return new Workplace(
                Files.createDirectories(temp.resolve("input")),
                temp.resolve("output"),
                temp.resolve("data"),
                Settings.DEFAULTS);
    }
}
