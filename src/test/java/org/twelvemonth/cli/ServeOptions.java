package org.twelvemonth.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The options of {@code serve} as it gets them, for tests that start its application. */
@Command(name = "serve")
final class ServeOptions {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    private ServeOptions() {}

    static CommonOptions none() {
        ServeOptions options = new ServeOptions();
        new CommandLine(options).parseArgs();
        return options.common;
    }
}
