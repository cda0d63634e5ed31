package org.twelvemonth.cli;

import java.io.IOException;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.twelvemonth.TwelvemonthApplication;
import org.twelvemonth.edition.OwnerOnly;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.Workplace;

/** Starts Spring for the commands that need the ledger. */
final class Application {
    private Application() {}

    static ConfigurableApplicationContext start(Workplace workplace, Progress progress, boolean debug)
            throws IOException {
        OwnerOnly.createFolder(workplace.data());
        OwnerOnly.createFolder(workplace.data().resolve("logs"));
        return new SpringApplicationBuilder(TwelvemonthApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "twelvemonth.data",
                        workplace.data().toString(),
                        "twelvemonth.console-level",
                        debug ? "DEBUG" : "OFF"))
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(Workplace.class, () -> workplace);
                    beans.registerBean(Progress.class, () -> progress);
                })
                .run();
    }
}
