package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.EngagementStatus;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Files of other formats, read as a mapping says. */
class MappingTests {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    private static final String HEADINGS =
            "reference,country,title,status,delivery_start,disclosure,contract_value_gbp,trained\n";

    @TempDir
    Path folder;

    @Test
    void takesTheirHeadingsForOurColumnsWhateverTheirCaseAndBlanks() throws IOException {
        String mapping = """
                columns: {Case No: reference, Where: country, Started: Delivery Start}
                defaults: {status: COMPLETED, disclosure: UNDECIDED, title: Training}
                """;

        Engagement read = accepted(mapping, "\uFEFFCASE_NO, where ,started\nA-1,Fiji,2026-03-02\n");

        assertThat(read.reference()).isEqualTo("A-1");
        assertThat(read.countries()).extracting(Country::code).containsExactly("FJ");
        assertThat(read.delivery().start()).isEqualTo("2026-03-02");
        assertThat(read.status()).isEqualTo(EngagementStatus.COMPLETED);
        assertThat(read.title()).isEqualTo("Training");
    }

    @Test
    void leavesABlankCellBlankWhereTheFileHasTheColumn() throws IOException {
        Outcome row = outcomes("defaults: {status: COMPLETED}", HEADINGS + "A-1,Fiji,T,,2026-03-02,PUBLISH,,\n")
                .getFirst();

        assertThat(((Outcome.Rejected) row).problems())
                .extracting(Problem::column)
                .containsExactly("status");
    }

    @ParameterizedTest
    @CsvSource({
        "M/d/yyyy, 9/14/2015, 2015-09-14",
        "d/M/yyyy, 31/10/2026, 2026-10-31",
        "dd-MMM-yyyy, 31-oct-2026, 2026-10-31",
        "d.M.yy, 1.2.26, 2026-02-01",
        "d/M/yyyy, 2026-10-31, 2026-10-31",
        "yyyyMMdd, 20261031, 2026-10-31"
    })
    void readsDaysInTheFormsThatAreNamed(String form, String written, LocalDate meant) throws IOException {
        Engagement read =
                accepted("date-formats: [" + form + "]", HEADINGS + "A-1,Fiji,T,COMPLETED," + written + ",PUBLISH,,\n");

        assertThat(read.delivery().start()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"d/M/yyyy, 10/31/2026", "d/M/yyyy, 30/2/2026", "'d/M/yyyy, M/d/yyyy', 3/4/2026"})
    void rejectsDaysThatTheFormsDoNotSettle(String forms, String written) throws IOException {
        Outcome row = outcomes(
                        "date-formats: [" + forms + "]", HEADINGS + "A-1,Fiji,T,COMPLETED," + written + ",PUBLISH,,\n")
                .getFirst();

        assertThat(((Outcome.Rejected) row).problems())
                .extracting(Problem::column, Problem::value)
                .containsExactly(tuple("delivery_start", written));
    }

    @ParameterizedTest
    @CsvSource({
        "'.', ',', $, '$23,003', 23003",
        "'.', ',', $, '$1,234,567.80', 1234567.80",
        "',', '.', €, '1.234,5 €', 1234.5",
        "',', ' ', £, '£ 1 234', 1234",
        "'.', '', '', 1234.5, 1234.5"
    })
    void readsAmountsInTheStyleThatIsNamed(
            String decimal, String thousands, String currency, String written, BigDecimal meant) throws IOException {
        Engagement read = accepted(
                "{decimal: '%s', thousands: '%s', currency: '%s'}".formatted(decimal, thousands, currency),
                HEADINGS + "A-1,Fiji,T,COMPLETED,2026-03-02,PUBLISH,\"" + written + "\",\n");

        assertThat(read.funding().contractValue()).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,50", "12,34,567", "-5", "$$5", "5 or 6", "(1,000)"})
    void rejectsAmountsThatAreNotOfThatStyle(String written) throws IOException {
        Outcome row = outcomes(
                        "{thousands: ',', currency: $}",
                        HEADINGS + "A-1,Fiji,T,COMPLETED,2026-03-02,PUBLISH,\"" + written + "\",\n")
                .getFirst();

        assertThat(((Outcome.Rejected) row).problems())
                .extracting(Problem::column)
                .containsExactly("contract_value_gbp");
    }

    @Test
    void readsGroupedNumbersOfPeople() throws IOException {
        Engagement read = accepted("thousands: ','", HEADINGS + "A-1,Fiji,T,COMPLETED,2026-03-02,PUBLISH,,\"1,200\"\n");

        assertThat(read.people().trained()).isEqualTo(1200);
    }

    @Test
    void readsTheirWordsAndLists() throws IOException {
        Engagement read =
                accepted("""
                list-separator: " / "
                values:
                  status: {Ongoing: IN_DELIVERY}
                  country: {The Friendly Islands: Tonga}
                """, HEADINGS + "A-1,Fiji / the friendly  islands / Samoa,T,ONGOING,2026-03-02,PUBLISH,,\n");

        assertThat(read.status()).isEqualTo(EngagementStatus.IN_DELIVERY);
        assertThat(read.countries()).extracting(Country::code).containsExactly("FJ", "TO", "WS");
    }

    @Test
    void givesRowsWithoutAReferenceOneThatIsAlwaysTheSame() throws IOException {
        String mapping = """
                reference-from: [country, page]
                """;
        String headings = "country,title,status,delivery_start,disclosure,page\n";
        String fiji = "Fiji,T,COMPLETED,2026-03-02,PUBLISH,1\n";
        String tonga = "Tonga,T,COMPLETED,2026-03-02,PUBLISH,1\n";

        List<String> first = references(mapping, headings + fiji + tonga + fiji);
        List<String> second = references(mapping, headings + tonga + fiji + fiji);

        assertThat(first).doesNotHaveDuplicates().allMatch(reference -> reference.startsWith("ROW-"));
        assertThat(first.get(2)).isEqualTo(first.get(0) + "-2");
        assertThat(second).containsExactly(first.get(1), first.get(0), first.get(2));
    }

    @Test
    void isForTheFilesOfItsPatternAndTheFirstCounts() throws IOException {
        Mappings mappings = Mappings.of(List.of(
                mapping("{files: 'ops-?.CSV', defaults: {title: first}}"),
                mapping("{files: '*.csv', defaults: {title: second}}")));
        String text = "reference,country,status,delivery_start,disclosure\nA-1,Fiji,COMPLETED,2026-03-02,PUBLISH\n";
        Intake intake = new Intake(Countries.REGISTER, mappings);

        assertThat(intake.read(RecordsCsv.text(folder, "ops-1.csv", text)).outcomes())
                .extracting(row -> ((Outcome.Accepted) row).engagement().title())
                .containsExactly("first");
        assertThat(intake.read(RecordsCsv.text(folder, "ops-10.csv", text)).outcomes())
                .extracting(row -> ((Outcome.Accepted) row).engagement().title())
                .containsExactly("second");
    }

    @Test
    void isPartOfWhatAStagedFileIsKnownBy() throws IOException {
        RecordFile file = RecordsCsv.text(folder, "a.csv", HEADINGS);
        String key = key(file, "{files: a.csv, currency: $}");

        assertThat(key(file, "{files: a.csv, currency: $}")).isEqualTo(key);
        assertThat(key(file, "{files: a.csv, currency: €}")).isNotEqualTo(key);
        assertThat(key(file, "{files: b.csv, currency: $}")).isNotEqualTo(key);
    }

    @Test
    void refusesAFileThatLacksAHeadingOfItsMapping() {
        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> outcomes("columns: {grounds: withholding_grounds}", HEADINGS))
                .withMessage("records.csv lacks the headings \"grounds\" that its mapping names; its headings are"
                        + " \"reference\", \"country\", \"title\", \"status\", \"delivery_start\", \"disclosure\","
                        + " \"contract_value_gbp\", \"trained\". Correct the mapping in the settings, or the file, and run"
                        + " again.");
    }

    @Test
    void tellsReviewersWhatItsDefaultsPublish() throws IOException {
        String mapping = """
                {allow-publish-defaults: true, defaults: {disclosure: PUBLISH, disclosure_approver: Director}}
                """;

        ReadFile read = read(mapping, "reference,country,title,status,delivery_start\nA,Fiji,T,COMPLETED,2026-03-02\n");

        assertThat(read.notices())
                .containsExactly(
                        "records.csv has rows that its mapping makes publishable, all alike, where the file lacks"
                                + " the column: disclosure \"PUBLISH\", disclosure_approver \"Director\".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {defaults: {disclosure: publish, title: T}}     | its defaults [disclosure] make records publishable that nobody decided on. Take them out, or write "allow-publish-defaults: true" beside them, which every reviewer will be told.
            {defaults: {disclosure_approver: Me}}           | its defaults [disclosure_approver] make records publishable that nobody decided on. Take them out, or write "allow-publish-defaults: true" beside them, which every reviewer will be told.
            {defaults: {Disclosure Decided On: 2026-01-01}} | its defaults [disclosure_decided_on] make records publishable that nobody decided on. Take them out, or write "allow-publish-defaults: true" beside them, which every reviewer will be told.
            {values: {disclosure: {withhold: PUBLISH}}}     | it makes "PUBLISH" of "withhold" in "disclosure", which could publish what is withheld. Take that line out.
            {values: {marking: {Top Secret: OFFICIAL}}}     | it makes "OFFICIAL" of "Top Secret" in "marking", which could publish what is withheld. Take that line out.
            {values: {withholding_grounds: {S31: ''}}}      | it makes "" of "S31" in "withholding_grounds", which could publish what is withheld. Take that line out.
            {values: {disclosure: {' ': PUBLISH}}}          | it gives a meaning to blank cells of "disclosure". A blank cell says nothing; take that line out.
            {values: {status: {On: APPROVED, ON: DECLINED}}} | it gives two meanings to "On" in "status". Leave one of them.
            {columns: {Land: nation}}                       | "nation" is no column of the record format. docs/records.md has them all; correct the name.
            {columns: {Land: country, State: country}}      | it gives two headings to "country". Name one heading for each column.
            {date-formats: [dd/bb/yyyy]}                    | "dd/bb/yyyy" is no date format. Write it with d, M and y, for example d/M/yyyy or dd-MMM-yyyy.
            {decimal: ',', thousands: ','}                  | "," is to stand before decimals and between thousands. Correct one of the two.
            """)
    void refusesMappingsThatCannotBeMeant(String yaml, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mappings.of(List.of(mapping(yaml))))
                .withMessage("The mapping for \"*\" cannot be used: " + why);
    }

    private static Mapping mapping(String yaml) {
        return YAML.readValue(yaml, Mapping.class);
    }

    private static String key(RecordFile file, String yaml) {
        return new Intake(Countries.REGISTER, Mappings.of(List.of(mapping(yaml)))).key(file);
    }

    private ReadFile read(String yaml, String text) throws IOException {
        return new Intake(Countries.REGISTER, Mappings.of(List.of(mapping(yaml))))
                .read(RecordsCsv.text(folder, "records.csv", text));
    }

    private List<Outcome> outcomes(String yaml, String text) throws IOException {
        return read(yaml, text).outcomes();
    }

    private Engagement accepted(String yaml, String text) throws IOException {
        Outcome outcome = outcomes(yaml, text).getFirst();
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome).engagement();
    }

    private List<String> references(String yaml, String text) throws IOException {
        return outcomes(yaml, text).stream()
                .map(MergedRegister::reference)
                .map(Objects::requireNonNull)
                .toList();
    }
}
