package org.twelvemonth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.country.Resolution;
import org.twelvemonth.figures.Assessor;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.RecordCheck;
import org.twelvemonth.intake.register.CountryEntries;
import org.twelvemonth.intake.register.Register;
import org.twelvemonth.job.Workplace;
import org.twelvemonth.period.ReportingMonth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code twelvemonth explain}: why a country is, or is not, on a month's list. */
@Command(
        name = "explain",
        description = {
            "Says why a country is or is not on the month's list, record by record with file and line.",
            "For compliance staff: what it prints is internal."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Parameters(paramLabel = "COUNTRY", description = "A country's name or ISO code, for example FJ or Fiji.")
    private String country = "";

    @Mixin
    private MonthOption month = new MonthOption();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ExplainCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        ReportingMonth reported = month.orLastComplete(clock);
        Workplace workplace = common.workplace();
        CountryRegister countries = workplace.settings().countryRegister();
        Country asked = resolve(countries);
        Intake intake = new Intake(countries, workplace.settings().mappings());
        Register register = CountryEntries.read(intake, RecordCheck.files(intake, workplace.input()), asked);
        PrintWriter out = spec.commandLine().getOut();
        Explanation explanation =
                new Explanation(asked, reported, workplace.settings().listingPolicy());
        new Assessor(reported.window(), workplace.settings().differentReferences())
                .over(register)
                .forEach(explanation::add);
        CommonOptions.recordPrinting(workplace, clock, "explain " + reported);
        explanation.print(out);
        return ExitCode.OK.number();
    }

    private Country resolve(CountryRegister countries) {
        return switch (countries.resolve(country)) {
            case Resolution.Resolved resolved -> resolved.country();
            case Resolution.Unresolved unresolved ->
                throw new UsageException("\"" + country + "\" " + unresolved.reason() + "."
                        + (unresolved.suggestions().isEmpty()
                                ? ""
                                : " Did you mean " + String.join(" or ", unresolved.suggestions()) + "?"));
        };
    }
}
