package org.twelvemonth;

import static java.util.Comparator.comparing;
import static java.util.function.BinaryOperator.maxBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.Country.Standing;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.EngagementStatus;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.ReadFile;
import org.twelvemonth.intake.RecordFiles;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.period.ReportingWindow;

/** The records in {@code input/}, with which a newcomer meets the program. */
class SampleRecordsTests {
    private static final ReportingWindow WINDOW =
            ReportingMonth.parse("2026-10").window();

    private final CountryRegister countries = CountryRegister.load(
            ContinentScheme.M49,
            Map.of("SA", "Kingdom of Saudi Arabia", "SG", "Republic of Singapore", "ZA", "Republic of South Africa"));
    private final List<ReadFile> files = RecordFiles.in(Path.of("input")).stream()
            .map(new Intake(countries)::read)
            .toList();

    @Test
    void giveTwentyFourCountriesOnFiveContinents() {
        List<Country> listed = current()
                .filter(engagement -> engagement.countsIn(WINDOW)
                        && engagement.decision().obstacles().isEmpty())
                .flatMap(engagement -> engagement.countries().stream())
                .filter(country -> country.standing() == Standing.OVERSEAS)
                .distinct()
                .sorted(countries.order())
                .toList();
        assertThat(listed)
                .extracting(Country::name)
                .containsExactly(
                        "Anguilla",
                        "Australia",
                        "Bermuda",
                        "Canada",
                        "Cayman Islands",
                        "Cyprus",
                        "Fiji",
                        "Kingdom of Saudi Arabia",
                        "Kosovo",
                        "Malta",
                        "Mauritius",
                        "Montserrat",
                        "Namibia",
                        "Nigeria",
                        "Oman",
                        "Pakistan",
                        "Papua New Guinea",
                        "Republic of Singapore",
                        "Republic of South Africa",
                        "Samoa",
                        "Solomon Islands",
                        "Tonga",
                        "Tunisia",
                        "United Arab Emirates");
        assertThat(listed.stream().map(Country::continent).distinct()).hasSize(5);
    }

    @Test
    void holdSomeRowsThatAreRejectedButFewerThanARunAllows() {
        List<Outcome.Rejected> rejected = outcomes()
                .filter(Outcome.Rejected.class::isInstance)
                .map(Outcome.Rejected.class::cast)
                .toList();
        assertThat(rejected)
                .extracting(Outcome.Rejected::reference)
                .containsExactlyInAnyOrder("ENG-25-038", "ENG-25-039", "ENG-26-115");
        assertThat(rejected.size() * 100.0 / outcomes().count()).isLessThanOrEqualTo(5);
    }

    @Test
    void haveColumnsThatAreNoneOfOurs() {
        assertThat(files.stream().flatMap(file -> file.notices().stream()))
                .anySatisfy(notice -> assertThat(notice).contains("regional_desk"))
                .anySatisfy(notice -> assertThat(notice).contains("programme_code"));
    }

    @Test
    void holdEveryStatus() {
        assertThat(current().map(Engagement::status)).contains(EngagementStatus.values());
    }

    private Stream<Outcome> outcomes() {
        return files.stream().flatMap(file -> file.outcomes().stream());
    }

    /** The newest row of each reference; all of them say when they were updated. */
    private Stream<Engagement> current() {
        return outcomes()
                .filter(Outcome.Accepted.class::isInstance)
                .map(outcome -> ((Outcome.Accepted) outcome).engagement())
                .collect(toMap(
                        Engagement::reference,
                        engagement -> engagement,
                        maxBy(comparing(engagement -> Objects.requireNonNull(engagement.updatedAt())))))
                .values()
                .stream();
    }
}
