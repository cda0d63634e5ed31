package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            contract_value_gbp | €   | €1200   | €
            contract_value_gbp | US$ | US$1200 | US$
            Cost (USD)         | -   | 1200    | USD
            Cost in euros      | -   | 1200    | euros
            """)
    void saysHowManySumsInAnotherCurrencyAreReadAsPounds(String heading, String currency, String sum, String named)
            throws IOException {
        String mapping = (currency == null ? "{" : "{currency: '" + currency + "', ") + "columns: {'" + heading
                + "': contract_value_gbp}}";

        assertThat(remarks(mapping, heading, sum))
                .contains("has sums in another currency that are read as pounds, for nothing is converted:"
                        + " contract_value_gbp 2 in " + named
                        + ". Convert them, or take the columns out of its mapping.");
    }

    @ParameterizedTest
    @CsvSource({"£, £1200", "GBP, GBP1200", "pounds, 1200 pounds"})
    void saysNothingOfPounds(String currency, String sum) throws IOException {
        assertThat(remarks("currency: '" + currency + "'", "contract_value_gbp", sum))
                .noneMatch(remark -> remark.contains("currency"));
    }

    private List<String> remarks(String mapping, String heading, String sum) throws IOException {
        String rows = "A-1,Fiji,T,COMPLETED,2026-03-02,PUBLISH," + sum + "\nA-2,Fiji,T,COMPLETED,2026-03-02,PUBLISH,\n"
                + "A-3,Tonga,T,COMPLETED,2026-03-02,PUBLISH," + sum + "\n";
        RecordFile file = RecordsCsv.text(
                folder,
                "sums.csv",
                "reference,country,title,status,delivery_start,disclosure," + heading + "\n" + rows);
        return new Intake(Countries.REGISTER, Mappings.of(List.of(mapping(mapping))))
                .read(file)
                .remarks();
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
    void refusesAFileThatLacksAHeadingOfItsMapping() {
        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> outcomes("columns: {grounds: withholding_grounds}", HEADINGS))
                .withMessage("records.csv lacks the headings \"grounds\" that its mapping names; it has 8 headings,"
                        + " and 8 of them are columns of the record format. Correct the mapping in the settings, or the file, and run"
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
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            {defaults: {disclosure: publish, title: T}}     ¦ its defaults [disclosure] make records publishable that nobody decided on. Take them out, or write "allow-publish-defaults: true" beside them, which every reviewer will be told.
            {defaults: {disclosure_approver: Me}}           ¦ its defaults [disclosure_approver] make records publishable that nobody decided on. Take them out, or write "allow-publish-defaults: true" beside them, which every reviewer will be told.
            {defaults: {Disclosure Decided On: 2026-01-01}} ¦ its defaults [disclosure_decided_on] make records publishable that nobody decided on. Take them out, or write "allow-publish-defaults: true" beside them, which every reviewer will be told.
            {values: {disclosure: {withhold: PUBLISH}}}     ¦ it makes "PUBLISH" of "withhold" in "disclosure", which could publish what is withheld. Take that line out.
            {values: {marking: {Top Secret: OFFICIAL}}}     ¦ it makes "OFFICIAL" of "Top Secret" in "marking", which could publish what is withheld. Take that line out.
            {values: {withholding_grounds: {S31: ''}}}      ¦ it makes "" of "S31" in "withholding_grounds", which could publish what is withheld. Take that line out.
            {values: {disclosure: {' ': PUBLISH}}}          ¦ it gives a meaning to blank cells of "disclosure". A blank cell says nothing; take that line out.
            {values: {status: {On: APPROVED, ON: DECLINED}}} ¦ it gives two meanings to "On" in "status". Leave one of them.
            {columns: {Land: nation}}                       ¦ "nation" is no column of the record format. Write one of reference, country, title, status, delivery_start, delivery_end, disclosure, locality, recipient, purpose, theme, assistance_type, delivery_mode, partners, request_date, decision_date, decline_reason, osja_reference, osja_status, osja_risk, osja_review_due, approval_level, approved_on, section_26, funder, contract_value_gbp, amount_received_gbp, trained, deployed, withholding_grounds, disclosure_approver, disclosure_decided_on, disclosure_review_due, marking, updated_at, deleted.
            {columns: {Land: country, State: country}}      ¦ it gives two headings to "country". Name one heading for each column.
            {date-formats: [MM/yyyy]}                       ¦ "MM/yyyy" is no date format: it gives no day, for it lacks the day. Write for example d/M/yyyy, dd-MMM-yyyy or yyyy-MM-dd'T'HH:mm:ssX.
            {decimal: ';'} ¦ its decimal is ";". Decimals follow "." or ","; write one of them.
            {decimal: '5'} ¦ its decimal is "5". Decimals follow "." or ","; write one of them.
            {decimal: ''} ¦ its decimal is "". Decimals follow "." or ","; write one of them.
            {decimal: ',.'} ¦ its decimal is ",.". Decimals follow "." or ","; write one of them.
            {thousands: '0'} ¦ its thousands is "0". Between groups of three digits stands ",", ".", "'", " " or nothing; write one of them.
            {thousands: k} ¦ its thousands is "k". Between groups of three digits stands ",", ".", "'", " " or nothing; write one of them.
            {thousands: '-'} ¦ its thousands is "-". Between groups of three digits stands ",", ".", "'", " " or nothing; write one of them.
            {thousands: ', '} ¦ its thousands is ", ". Between groups of three digits stands ",", ".", "'", " " or nothing; write one of them.
            {currency: '-'} ¦ its currency is "-". A currency is written with letters and signs of currencies, such as £, US$ or GBP; correct it.
            {currency: '1'} ¦ its currency is "1". A currency is written with letters and signs of currencies, such as £, US$ or GBP; correct it.
            {currency: '.'} ¦ its currency is ".". A currency is written with letters and signs of currencies, such as £, US$ or GBP; correct it.
            {currency: '£-'} ¦ its currency is "£-". A currency is written with letters and signs of currencies, such as £, US$ or GBP; correct it.
            {list-separator: and} ¦ its list-separator is "and", which stands within names. Write one of , ; / | & + : * ~ - or a line end, with or without blanks around it, or the word and between blanks.
            {list-separator: ' '} ¦ its list-separator is " ", which stands within names. Write one of , ; / | & + : * ~ - or a line end, with or without blanks around it, or the word and between blanks.
            {list-separator: "'"} ¦ its list-separator is "'", which stands within names. Write one of , ; / | & + : * ~ - or a line end, with or without blanks around it, or the word and between blanks.
            {list-separator: '1'} ¦ its list-separator is "1", which stands within names. Write one of , ; / | & + : * ~ - or a line end, with or without blanks around it, or the word and between blanks.
            {columns: {Case No: reference, case_no: title}} ¦ its columns name one heading twice, "Case No" and "case_no". Leave one of them.
            {columns: {'  ': reference}} ¦ its columns name a blank heading. Write the heading of a column of the file.
            {columns: {Where: }} ¦ "Where" of its columns says nothing. Write what it stands for, or take the line out.
            {defaults: {title: }} ¦ "title" of its defaults says nothing. Write what it stands for, or take the line out.
            {values: {status: }} ¦ "status" of its values says nothing. Write what it stands for, or take the line out.
            {values: {status: {Open: }}} ¦ "Open" of its values.status says nothing. Write what it stands for, or take the line out.
            {reference-from: [Where, where]} ¦ its reference-from names "where" twice. Leave one of them.
            {reference-from: ['']} ¦ its reference-from name a blank heading. Write the heading of a column of the file.
            {columns: {Stage: status}, defaults: {status: COMPLETED}} ¦ it has a default and a heading for "status". A default counts only where the file lacks the column; take one of the two out.
            {defaults: {title: A, Title: B}} ¦ it has two defaults for "title". Leave one of them.
            {defaults: {reference: A-1}} ¦ it has a default for "reference", by which all rows would be one record. Take it out, or name under reference-from the headings that tell records apart.
            {defaults: {status: DONE}} ¦ its default for "status" is "DONE"; expected one of REQUESTED, UNDER_ASSESSMENT, APPROVED, DECLINED, WITHDRAWN, CANCELLED, IN_DELIVERY, SUSPENDED, COMPLETED, TERMINATED. Correct it in the settings.
            {defaults: {disclosure: MAYBE}} ¦ its default for "disclosure" is "MAYBE"; expected PUBLISH, WITHHOLD, UNDECIDED or nothing. Correct it in the settings.
            {defaults: {marking: RESTRICTED}} ¦ its default for "marking" is "RESTRICTED"; expected OFFICIAL, OFFICIAL-SENSITIVE, SECRET or TOP SECRET. Correct it in the settings.
            {defaults: {deleted: Active}} ¦ its default for "deleted" is "Active"; expected yes, y, true, t, 1, 1.0, no, n, false, f, 0, 0.0 or a blank cell. Correct it in the settings.
            {defaults: {withholding_grounds: S99}} ¦ its default for "withholding_grounds" is "S99"; expected sections of the Freedom of Information Act 2000 on which work may be withheld, for example S31(1)(a). Correct it in the settings.
            {defaults: {delivery_end: 31/10/2026}} ¦ its default for "delivery_end" is "31/10/2026"; expected a day from 1900-01-01 to 2199-12-31. Write the day as year-month-day, for example 2026-10-31.
            {defaults: {updated_at: now}} ¦ its default for "updated_at" is "now"; expected a day or a time from 1900 to 2199. Write it as 2026-10-31, 2026-10-31T14:05 or 2026-10-31T14:05:00Z.
            {defaults: {trained: many}} ¦ its default for "trained" is "many"; expected a whole number from 0 to 999999999. Write the number of people in digits alone, or leave the cell empty when it is not known.
            {values: {status: {Fertig: DONE}}} ¦ what it makes of "Fertig" in "status" is "DONE"; expected one of REQUESTED, UNDER_ASSESSMENT, APPROVED, DECLINED, WITHDRAWN, CANCELLED, IN_DELIVERY, SUSPENDED, COMPLETED, TERMINATED. Correct it in the settings.
            {values: {status: {Fertig: ''}}} ¦ what it makes of "Fertig" in "status" is ""; expected one of REQUESTED, UNDER_ASSESSMENT, APPROVED, DECLINED, WITHDRAWN, CANCELLED, IN_DELIVERY, SUSPENDED, COMPLETED, TERMINATED. Correct it in the settings.
            {values: {disclosure: {ja: YES}}} ¦ what it makes of "ja" in "disclosure" is "YES"; expected PUBLISH, WITHHOLD, UNDECIDED or nothing. Correct it in the settings.
            {values: {disclosure: {ja: publ\u0131sh}}} ¦ what it makes of "ja" in "disclosure" is "publ\u0131sh"; expected PUBLISH, WITHHOLD, UNDECIDED or nothing. Correct it in the settings.
            {values: {marking: {VS-NfD: RESTRICTED}}} ¦ what it makes of "VS-NfD" in "marking" is "RESTRICTED"; expected OFFICIAL, OFFICIAL-SENSITIVE, SECRET or TOP SECRET. Correct it in the settings.
            {values: {withholding_grounds: {Geld: money}}} ¦ what it makes of "Geld" in "withholding_grounds" is "money"; expected sections of the Freedom of Information Act 2000 on which work may be withheld, for example S31(1)(a). Correct it in the settings.
            {values: {deleted: {FAUX: non}}} ¦ what it makes of "FAUX" in "deleted" is "non"; expected yes, y, true, t, 1, 1.0, no, n, false, f, 0, 0.0 or a blank cell. Correct it in the settings.
            {values: {delivery_end: {bald: soon}}} ¦ what it makes of "bald" in "delivery_end" is "soon"; expected a day from 1900-01-01 to 2199-12-31. Write the day as year-month-day, for example 2026-10-31.
            {values: {nation: {X: Fiji}}} ¦ "nation" is no column of the record format. Write one of reference, country, title, status, delivery_start, delivery_end, disclosure, locality, recipient, purpose, theme, assistance_type, delivery_mode, partners, request_date, decision_date, decline_reason, osja_reference, osja_status, osja_risk, osja_review_due, approval_level, approved_on, section_26, funder, contract_value_gbp, amount_received_gbp, trained, deployed, withholding_grounds, disclosure_approver, disclosure_decided_on, disclosure_review_due, marking, updated_at, deleted.
            {values: {deleted: {yes: no}}} ¦ it makes "no" of "yes" in "deleted", which could publish what is withheld. Take that line out.
            {values: {status: {Withdrawn: COMPLETED}}} ¦ it makes "COMPLETED" of "Withdrawn" in "status", which could publish what is withheld. Take that line out.
            {values: {status: {declined: IN_DELIVERY}}} ¦ it makes "IN_DELIVERY" of "declined" in "status", which could publish what is withheld. Take that line out.
            {values: {marking: {VS-NfD: ''}}} ¦ it makes "" of "VS-NfD" in "marking", which could publish what is withheld. Take that line out.
            {values: {disclosure: {N/A: PUBLISH}}} ¦ it makes "PUBLISH" of "N/A" in "disclosure", which could publish what is withheld. Take that line out.
            {values: {disclosure_approver: {'-': Director}}} ¦ it makes "Director" of "-" in "disclosure_approver", which could publish what is withheld. Take that line out.
            {values: {disclosure_decided_on: {TBC: 2026-01-01}}} ¦ it makes "2026-01-01" of "TBC" in "disclosure_decided_on", which could publish what is withheld. Take that line out.
            {values: {disclosure: {"\u200B": PUBLISH}}} ¦ it gives a meaning to blank cells of "disclosure". A blank cell says nothing; take that line out.
            {values: {deleted: {"": no}}} ¦ it gives a meaning to blank cells of "deleted". A blank cell says nothing; take that line out.
            {values: {status: {"\u00A0": COMPLETED}}} ¦ it gives a meaning to blank cells of "status". A blank cell says nothing; take that line out.
            {values: {disclosure: {"-": PUBLISH}}} ¦ it makes "PUBLISH" of "-" in "disclosure", which could publish what is withheld. Take that line out.
            {values: {disclosure: {"?": publish}}} ¦ it makes "publish" of "?" in "disclosure", which could publish what is withheld. Take that line out.
            {values: {deleted: {"-": no}}} ¦ it makes "no" of "-" in "deleted", which could publish what is withheld. Take that line out, or make "yes" of it.
            {values: {deleted: {null: ""}}} ¦ it makes "" of "null" in "deleted", which could publish what is withheld. Take that line out, or make "yes" of it.
            {values: {deleted: {"\u200BN/A ": "0"}}} ¦ it makes "0" of "\u200BN/A " in "deleted", which could publish what is withheld. Take that line out, or make "yes" of it.
            {values: {status: {"-": COMPLETED}}} ¦ it makes "COMPLETED" of "-" in "status", which could publish what is withheld. Take that line out, or make a status of it under which nothing was delivered, such as CANCELLED.
            {values: {status: {unknown: In Delivery}}} ¦ it makes "In Delivery" of "unknown" in "status", which could publish what is withheld. Take that line out, or make a status of it under which nothing was delivered, such as CANCELLED.
            {values: {marking: {N/A: OFFICIAL}}} ¦ it makes "OFFICIAL" of "N/A" in "marking", which could publish what is withheld. Take that line out, or make SECRET or TOP SECRET of it.
            {values: {delivery_end: {"-": ""}}} ¦ it makes "" of "-" in "delivery_end", which could publish what is withheld. Take that line out.
            {values: {delivery_start: {TBC: 2026-01-01}}} ¦ it makes "2026-01-01" of "TBC" in "delivery_start", which could publish what is withheld. Take that line out.
            {values: {updated_at: {"-": 2026-01-01}}} ¦ it makes "2026-01-01" of "-" in "updated_at", which could publish what is withheld. Take that line out.
            {values: {disclosure_review_due: {none: 2199-01-01}}} ¦ it makes "2199-01-01" of "none" in "disclosure_review_due", which could publish what is withheld. Take that line out.
            {values: {reference: {A-2: A-1}}} ¦ it has values for "reference", by which two records could become one. Take them out: references are compared as they are written.
            {columns: {Case No: reference}, values: {Reference: {A-2: B-2}}} ¦ it has values for "reference", by which two records could become one. Take them out: references are compared as they are written.
            {decimal: ',', thousands: ','}                  ¦ "," is to stand before decimals and between thousands. Correct one of the two.
            """)
    void refusesMappingsThatCannotBeMeant(String yaml, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mappings.of(List.of(mapping(yaml))))
                .withMessage("The mapping for \"*\" cannot be used: " + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "in/*.csv", "in\\a.csv", "[ab].csv", "{a,b}.csv"})
    void refusesWhatIsNoPatternOfFileNames(String files) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mappings.of(List.of(mapping("files: '" + files + "'"))))
                .withMessage("The mapping for \"" + files
                        + "\" cannot be used: its files are no pattern of file names. Record"
                        + " files lie directly in the input folder; write their names with * for any characters and ? for one,"
                        + " without / \\ [ ] { }.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {defaults: {country: Atlantis}}              | its default for "country" is "Atlantis"
            {values: {country: {Nowhere: Fiji;Atlantis}}} | what it makes of "Nowhere" in "country" is "Atlantis"
            """)
    void refusesCountriesThatNobodyKnows(String yaml, String what) {
        Mappings mappings = Mappings.of(List.of(mapping(yaml)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> mappings.requireCountries(Countries.REGISTER))
                .withMessageStartingWith("The mapping for \"*\" cannot be used: " + what + ", which ")
                .withMessageEndingWith(". Write the approved name or the ISO code.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            {values: {country: {Kenya: Fiji}}} ¦ what it makes of "Kenya" in "country" is "Fiji", but it names Kenya. Take that line out.
            {values: {country: {"ivory  coast": GH}}} ¦ what it makes of "ivory  coast" in "country" is "GH", but it names Ivory Coast. Take that line out.
            {values: {country: {Kenya: Kenya; Fiji}}} ¦ what it makes of "Kenya" in "country" is "Kenya; Fiji", but it names Kenya. Take that line out.
            {values: {country: {Kenya; Fiji: Fiji}}} ¦ what it makes of "Kenya; Fiji" in "country" is "Fiji", but it names Kenya and Fiji. Take that line out.
            {list-separator: /, values: {country: {Kenya/Fiji: Fiji}}} ¦ what it makes of "Kenya/Fiji" in "country" is "Fiji", but it names Kenya and Fiji. Take that line out.
            {values: {country: {CH: Chile}}} ¦ what it makes of "CH" in "country" is "Chile", but it names Switzerland. Take that line out, or name the system that the codes belong to under country-codes.
            {country-codes: FIPS, values: {country: {CH: Switzerland}}} ¦ what it makes of "CH" in "country" is "Switzerland", but it names China. Take that line out, or name the system that the codes belong to under country-codes.
            {values: {country: {N/A: Fiji}}} ¦ what it makes of "N/A" in "country" is "Fiji", but it is a mark for a missing value, which names no country. Take that line out, and write the country in the file.
            {values: {country: {"-": Fiji}}} ¦ what it makes of "-" in "country" is "Fiji", but it is a mark for a missing value, which names no country. Take that line out, and write the country in the file.
            {values: {country: {Overseas: ""}}} ¦ what it makes of "Overseas" in "country" is nothing. Write the approved name or the ISO code, or take that line out.
            {values: {country: {Overseas: " ; \u00A0"}}} ¦ what it makes of "Overseas" in "country" is nothing. Write the approved name or the ISO code, or take that line out.
            {defaults: {country: ""}} ¦ its default for "country" is nothing. Write the approved name or the ISO code, or take that line out.
            """)
    void refusesWordsForCountriesThatMeanAnotherOrNone(String yaml, String why) {
        Mappings mappings = Mappings.of(List.of(mapping(yaml)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> mappings.requireCountries(Countries.REGISTER))
                .withMessage("The mapping for \"*\" cannot be used: " + why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{values: {country: {The Friendly Islands: Tonga}}}",
                "{values: {country: {Burma: Myanmar}}}",
                "{values: {country: {NA: Namibia}}}",
                "{values: {country: {Congo: Democratic Republic of the Congo}}}",
                "{values: {country: {Caribbean: Jamaica; Barbados}}}",
                "{country-codes: FIPS, values: {country: {CH: China}}}",
                "{values: {country: {CH: China, NI: Nigeria, AU: Australia}}}",
                "{list-separator: ',', values: {country: {'Hong Kong, China': Hong Kong, China/Taiwan: China; Taiwan}}}",
                "{values: {status: {'-': CANCELLED, N/A: REQUESTED}}}",
                "{values: {deleted: {'-': yes}}}",
                "{values: {marking: {'-': SECRET}}}",
                "{values: {disclosure: {'-': WITHHOLD, N/A: UNDECIDED, TBC: ''}}}",
                "{values: {delivery_end: {ongoing: ''}}}",
                "{files: 'assistance, 2026.csv'}",
                "{files: 'a,b;c.csv'}"
            })
    void acceptsWordsThatRestrictOrNameWhatIsNotNamed(String yaml) {
        Mappings mappings = Mappings.of(List.of(mapping(yaml)));

        assertThatNoException().isThrownBy(() -> mappings.requireCountries(Countries.REGISTER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*.csv, *.xlsx",
                "*.csv,*.xlsx",
                "*.csv;*.xlsx",
                "*.csv | *.xlsx",
                "a.csv B.XLSX",
                "*.csv or *.xlsx"
            })
    void refusesSeveralPatternsInOne(String files) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mappings.of(List.of(mapping("files: '" + files + "'"))))
                .withMessage("The mapping for \"" + files
                        + "\" cannot be used: its files are several patterns, which are read as one, and no file has such a"
                        + " name. Write a mapping for each pattern, or one pattern that is for all these files, such as"
                        + " \"*\".");
    }

    @Test
    void tellsOfFilesOfSeveralMappingsAndOfMappingsOfNoFile() {
        Mappings mappings = Mappings.of(List.of(
                mapping("files: 'a*.csv'"),
                mapping("files: '*.CSV'"),
                mapping("files: 'a-1.csv'"),
                mapping("files: '*.xlsx'"),
                mapping("files: '*'")));

        assertThat(mappings.notices(List.of("a-1.csv", "b.csv", "e\u0301.txt")))
                .containsExactly(
                        "a-1.csv is a file of several mappings, for \"a*.csv\", \"*.CSV\", \"a-1.csv\": the first is used.",
                        "The mapping for \"a-1.csv\" is used for no record file. Correct its files, or take it out of the"
                                + " settings.",
                        "The mapping for \"*.xlsx\" is used for no record file. Correct its files, or take it out of the"
                                + " settings.");
        assertThat(Mappings.of(List.of(mapping("files: '\u00E9.csv'"))).notices(List.of("e\u0301.csv")))
                .isEmpty();
    }

    /** A correction by a system that writes offsets must not lose against an older row in local time. */
    @Test
    void ordersCorrectionsByTimesWithOffsets() throws IOException {
        String headings = "reference,country,title,status,delivery_start,disclosure,updated_at\n";

        assertThat(accepted(
                                "date-formats: [\"yyyy-MM-dd'T'HH:mm:ss.SSSZ\"]",
                                headings + "A-1,Fiji,T,COMPLETED,2026-03-02,WITHHOLD,2026-07-01T09:30:00.000+0000\n")
                        .updatedAt())
                .isEqualTo("2026-07-01T09:30:00Z");
        assertThat(accepted(
                                "date-formats: [d/M/yyyy HH:mm]",
                                headings + "A-1,Fiji,T,COMPLETED,2026-03-02,WITHHOLD,1/7/2026 09:30\n")
                        .updatedAt())
                .isEqualTo("2026-07-01T08:30:00Z");
    }

    @Test
    void readsTheDayOfTheUnitedKingdomFromATimeWithAnOffset() throws IOException {
        assertThat(accepted(
                                "date-formats: [\"yyyy-MM-dd'T'HH:mm:ssX\"]",
                                HEADINGS + "A-1,Fiji,T,COMPLETED,2026-04-30T23:00:00Z,PUBLISH,,\n")
                        .delivery()
                        .start())
                .isEqualTo("2026-05-01");
    }

    @Test
    void saysInWhichFormsADayWasExpected() throws IOException {
        assertThat(problems("date-formats: [d MMM yyyy, d/M/yyyy]", "A-1,Fiji,T,COMPLETED,1 Okt 2026,PUBLISH,,"))
                .containsExactly(new Problem(
                        "delivery_start",
                        "1 Okt 2026",
                        "a day from 1900-01-01 to 2199-12-31, written as d MMM yyyy, d/M/yyyy or yyyy-MM-dd",
                        "Write the day in one of these forms, or add its form to date-formats of the mapping."));
        assertThat(problems("date-formats: [d/M/yyyy, M/d/yyyy]", "A-1,Fiji,T,COMPLETED,3/4/2026,PUBLISH,,"))
                .containsExactly(new Problem(
                        "delivery_start",
                        "3/4/2026",
                        "a day that d/M/yyyy and M/d/yyyy read alike",
                        "Write it as year-month-day, for example 2026-10-31, or leave one of the forms under date-formats of"
                                + " the mapping."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1000.50", "1.50", "1,234", "1.2345", "1.234.5", "1,5,0", "€", "-1,5", "1,", ",5"})
    void readsNoAmountThatIsNotOfTheStyle(String written) throws IOException {
        assertThat(problems(
                        "{decimal: ',', thousands: '.', currency: €}",
                        "A-1,Fiji,T,COMPLETED,2026-03-02,PUBLISH,\"" + written + "\","))
                .containsExactly(new Problem(
                        "contract_value_gbp",
                        written,
                        "a sum that is not negative, with \",\" before one or two decimals and \".\" between groups of three"
                                + " digits, with or without €",
                        "Write the sum in this style, for example 1.234,50, or correct decimal, thousands and currency of the"
                                + " mapping."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {decimal: ','}                      | 1000,50          | 1000.50
            {decimal: ',', thousands: ' '}      | 1\u00A0234,5    | 1234.5
            {decimal: ',', thousands: ' '}      | 1\u202F234 567   | 1234567
            {thousands: "'"}                    | 1\u2019234.05   | 1234.05
            {currency: US$}                     | US$ 12.5         | 12.5
            {currency: kr.}                     | 12 kr.           | 12
            """)
    void takesCharactersThatLookAlikeForOneSeparator(String mapping, String written, BigDecimal meant)
            throws IOException {
        assertThat(accepted(mapping, HEADINGS + "A-1,Fiji,T,COMPLETED,2026-03-02,PUBLISH,\"" + written + "\",\n")
                        .funding()
                        .contractValue())
                .isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.200", "1,2", "1200,0", "1 200"})
    void readsNoNumberOfPeopleThatIsNotOfTheStyle(String written) throws IOException {
        assertThat(problems(
                        "{decimal: '.', thousands: ','}",
                        "A-1,Fiji,T,COMPLETED,2026-03-02,PUBLISH,,\"" + written + "\""))
                .containsExactly(new Problem(
                        "trained",
                        written,
                        "a whole number with \",\" between groups of three digits",
                        "Write the number of people in this style, for example 1,234, or correct thousands of the mapping. Leave"
                                + " the cell empty when it is not known."));
    }

    @Test
    void readsWordsForDeletedThatAMappingNames() throws IOException {
        String mapping = "{values: {deleted: {VRAI: yes, FAUX: no}}}";
        String headings = "reference,country,title,status,delivery_start,disclosure,deleted\n";

        assertThat(accepted(mapping, headings + "A-1,Fiji,T,COMPLETED,2026-03-02,PUBLISH,vrai\n")
                        .status())
                .isEqualTo(EngagementStatus.WITHDRAWN);
        assertThat(accepted(mapping, headings + "A-1,Fiji,T,COMPLETED,2026-03-02,PUBLISH,Faux\n")
                        .status())
                .isEqualTo(EngagementStatus.COMPLETED);
    }

    private List<Problem> problems(String yaml, String row) throws IOException {
        Outcome outcome = outcomes(yaml, HEADINGS + row + "\n").getFirst();
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected) outcome).problems();
    }

    private static Mapping mapping(String yaml) {
        return YAML.readValue(yaml, Mapping.class);
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
                .map(Outcome::reference)
                .map(Objects::requireNonNull)
                .toList();
    }
}
