package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guesses at a mapping: what they prefer, what they leave out, and that they are marked as guesses. */
class MappingSuggestionTests {
    @TempDir
    Path folder;

    @Test
    void prefersRecipientToDonorAndActualToPlannedAndNamesTheOthers() throws IOException {
        MappingSuggestion suggestion = suggestion("""
                Case Ref;Donor country;Recipient country;Project;Planned start;Planned end;Actual start;Actual end;State;Cost (USD)
                C1;Norway;Fiji;P1;01/02/2026;28/02/2026;11/03/2026;21/03/2026;Completed;1200
                C2;Norway;Tonga;P2;02/02/2026;28/03/2026;12/03/2026;22/04/2026;Closed;2200
                """);

        assertThat(suggestion.mapping().columns())
                .containsExactly(
                        entry("Actual end", "delivery_end"),
                        entry("Actual start", "delivery_start"),
                        entry("Case Ref", "reference"),
                        entry("Project", "title"),
                        entry("Recipient country", "country"),
                        entry("State", "status"));
        assertThat(suggestion.questions())
                .containsExactly(
                        "Several columns could be country: \"Recipient country\" is proposed, \"Donor country\" could be meant, too."
                                + " Choose one.",
                        "Several columns could be delivery_start: \"Actual start\" is proposed, \"Planned start\" could be meant,"
                                + " too. Choose one.",
                        "Several columns could be delivery_end: \"Actual end\" is proposed, \"Planned end\" could be meant, too."
                                + " Choose one.",
                        "Sums are written with USD, and those of the record format are pounds: they stay in columns of the file's"
                                + " own.",
                        "No column looks like disclosure: nothing of the file is published until a person decides.",
                        "Say under \"values\" which status each word means; what stands there is a guess.");
        assertThat(suggestion.reasons())
                .containsOnly(
                        entry(
                                "country",
                                "doubtful: the heading has a word that is usual for country, and 2 of 2 cells name countries;"
                                        + " \"Donor country\" could be meant, too."),
                        entry(
                                "delivery_start",
                                "doubtful: the heading has a word that is usual for delivery_start, and 2 of 2 cells are days;"
                                        + " \"Planned start\" could be meant, too."),
                        entry(
                                "delivery_end",
                                "doubtful: the heading has a word that is usual for delivery_end, and 2 of 2 cells are days;"
                                        + " \"Planned end\" could be meant, too."),
                        entry(
                                "reference",
                                "likely: the heading has a word that is usual for reference, and 2 of 2 cells differ."),
                        entry("title", "doubtful: the heading is a usual one for title, and its cells are text."),
                        entry(
                                "status",
                                "likely: the heading is a usual one for status, and 2 of 2 cells have a known word."),
                        entry("date-formats", "likely: no other usual form reads as many of the 4 days."),
                        entry("defaults", "doubtful: no column looks like disclosure; a person must confirm them."),
                        entry(
                                "values",
                                "doubtful: the words are not those of the record format; REQUESTED stands where nothing is known"
                                        + " of one."));
    }

    @Test
    void takesNoCountryOfDonorsAndNoNationality() throws IOException {
        MappingSuggestion suggestion =
                suggestion("ID;Donor country;Trainee nationality\n1;Norway;Fiji\n2;Norway;Tonga\n");

        assertThat(suggestion.mapping().columns()).containsOnly(entry("ID", "reference"));
        assertThat(suggestion.questions()).contains("No column looks like country: add its heading under \"columns\".");
    }

    @Test
    void namesAColumnThatHoldsCountriesUnderAnotherHeading() throws IOException {
        MappingSuggestion suggestion = suggestion("ID;Venue country;Team\n1;Norway;Fiji\n2;Kenya;Tonga\n");

        assertThat(suggestion.mapping().columns()).containsEntry("Venue country", "country");
        assertThat(suggestion.questions())
                .contains(
                        "Several columns could be country: \"Venue country\" is proposed, \"Team\" could be meant, too. Choose"
                                + " one.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cost (USD)      | 1200      | USD
            Cost in dollars | 1200      | dollars
            Cost            | €1200     | €
            Total cost      | 1200 EUR  | EUR
            Price           | US$ 12.50 | US$
            Cost (AUD)      | $1,200    | $ and AUD
            """)
    void takesNoSumsInAnotherCurrencyForPounds(String heading, String sum, String currency) throws IOException {
        MappingSuggestion suggestion =
                suggestion("ID;Where;" + heading + "\n1;Fiji;" + sum + "\n2;Tonga;" + sum + "\n");

        assertThat(suggestion.mapping().columns()).doesNotContainKey(heading);
        assertThat(suggestion.mapping().currency()).isEmpty();
        assertThat(suggestion.questions())
                .contains("Sums are written with " + currency
                        + ", and those of the record format are pounds: they stay in columns of the file's own.");
    }

    @Test
    void saysThatNothingNamesTheCurrency() throws IOException {
        MappingSuggestion suggestion = suggestion("ID;Where;Cost\n1;Fiji;1200\n2;Tonga;20\n");

        assertThat(suggestion.mapping().columns()).containsEntry("Cost", "contract_value_gbp");
        assertThat(suggestion.questions())
                .contains(
                        "Nothing says in which currency \"Cost\" is: contract_value_gbp takes its sums for pounds. Take the"
                                + " line out if they are not.");
        assertThat(suggestion.reasons())
                .containsEntry(
                        "contract_value_gbp",
                        "doubtful: the heading is a usual one for contract_value_gbp, and 2 of 2 cells are sums; no currency is"
                                + " written.");
    }

    @ParameterizedTest
    @CsvSource({"£1200, £", "GBP 1200, GBP"})
    void takesPounds(String sum, String currency) throws IOException {
        MappingSuggestion suggestion = suggestion("ID;Where;Cost\n1;Fiji;" + sum + "\n");

        assertThat(suggestion.mapping().columns()).containsEntry("Cost", "contract_value_gbp");
        assertThat(suggestion.mapping().currency()).isEqualTo(currency);
    }

    @Test
    void takesNoColumnOfMarksForMissingValues() throws IOException {
        MappingSuggestion suggestion =
                suggestion("ID;Where;Venue;Topic;Start;End\n1;Fiji;N/A;-;2026-03-02;NaN\n2;Tonga;null;;2026-03-02;\n");

        assertThat(suggestion.mapping().columns())
                .containsOnly(entry("ID", "reference"), entry("Where", "country"), entry("Start", "delivery_start"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.234,50 | 7,5     | , | . | likely: cells with "," before decimals: 2.
            1,234.50 | 7.5     | . | , | likely: cells with "." before decimals: 2.
            1 234,50 | 7       | , | ` ` | likely: cells with "," before decimals: 1.
            1'234.50 | 7       | . | ' | likely: cells with "." before decimals: 1.
            1.234.567 | 7      | , | . | likely: no cell has decimals.
            1,234    | 7       | . | , | doubtful: 1,234 has three digits after its separator, which could be decimals or thousands.
            1.234    | 7       | , | . | doubtful: 1.234 has three digits after its separator, which could be decimals or thousands.
            1,5      | 1.5     | . | `` | doubtful: cells with a point before decimals: 1, with a comma: 1.
            """)
    void findsTheStyleOfSumsByEvidence(String one, String other, String decimal, String thousands, String reason)
            throws IOException {
        MappingSuggestion suggestion = suggestion("ID;Where;Cost\n1;Fiji;£" + one + "\n2;Tonga;£" + other + "\n");

        assertThat(suggestion.mapping().decimal()).isEqualTo(decimal);
        assertThat(suggestion.mapping().thousands()).isEqualTo(thousands);
        assertThat(suggestion.reasons()).containsEntry("decimal", reason);
    }

    @Test
    void proposesTheSystemOfCodesThatTheColumnShows() throws IOException {
        MappingSuggestion fips = suggestion("ID;Nation\n1;CH\n2;JA\n3;CE\n4;AU\n5;KE\n");
        MappingSuggestion ioc = suggestion("ID;Nation\n1;GER\n2;NED\n3;KEN\n");
        MappingSuggestion iso = suggestion("ID;Nation\n1;CH\n2;DE\n3;JP\n");

        assertThat(fips.mapping().columns()).containsEntry("Nation", "country");
        assertThat(fips.mapping().countryCodes()).isEqualTo("FIPS");
        assertThat(fips.reasons())
                .containsEntry(
                        "country-codes", "likely: \"CE\", \"JA\" are FIPS 10-4 codes that ISO 3166 does not have.");
        assertThat(ioc.mapping().countryCodes()).isEqualTo("IOC");
        assertThat(ioc.reasons())
                .containsEntry("country-codes", "likely: \"GER\", \"NED\" are IOC codes that ISO 3166 does not have.");
        assertThat(iso.mapping().countryCodes()).isEqualTo("ISO");
        assertThat(iso.reasons())
                .containsEntry(
                        "country-codes", "likely: \"DE\", \"JP\" stand in ISO 3166 and not among the FIPS 10-4 codes.");
    }

    @Test
    void asksForTheSystemOfCodesThatTheColumnDoesNotShow() throws IOException {
        MappingSuggestion suggestion = suggestion("ID;Nation\n1;CH\n2;AU\n3;KE\n");

        assertThat(suggestion.mapping().countryCodes()).isEmpty();
        assertThat(suggestion.questions())
                .contains(
                        "The codes of countries could be of two systems: \"AU\" is Australia or Austria, \"CH\" is Switzerland"
                                + " or China. Write under \"country-codes\" which they are, ISO (ISO 3166) or FIPS (FIPS"
                                + " 10-4).");
    }

    @Test
    void asksAboutCodesOfTwoSystemsAndNothingAboutNames() throws IOException {
        MappingSuggestion mixed = suggestion("ID;Nation\n1;DE\n2;DE\n3;DE\n4;DE\n5;DE\n6;JA\n");
        MappingSuggestion names = suggestion("ID;Nation\n1;Fiji\n2;Tonga\n3;CH\n");

        assertThat(mixed.mapping().countryCodes()).isEmpty();
        assertThat(mixed.questions())
                .contains(
                        "The codes of countries are of two systems: \"DE\" stand in ISO 3166 alone, \"JA\" among the FIPS 10-4"
                                + " codes alone. Write names or codes of one system in the file, and under \"country-codes\""
                                + " which, ISO (ISO 3166) or FIPS (FIPS 10-4).");
        assertThat(names.mapping().countryCodes()).isEmpty();
        assertThat(names.questions()).noneMatch(question -> question.contains("codes"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DonorName             | RecipientName          | RecipientName
            donor_country_code    | recipient_country_code | recipient_country_code
            Extending country     | Receiving country      | Receiving country
            Provider country      | Beneficiary country    | Beneficiary country
            reporting-org-country | recipient-country      | recipient-country
            Sending country       | Host country           | Host country
            """)
    void prefersTheRecipientInManyWordings(String donor, String recipient, String proposed) throws IOException {
        MappingSuggestion suggestion =
                suggestion("ID;" + donor + ";" + recipient + "\n1;Norway;Fiji\n2;Norway;Tonga\n3;Norway;Kenya\n");

        assertThat(suggestion.mapping().columns())
                .containsEntry(proposed, "country")
                .doesNotContainKey(donor);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            activity-date-start-planned | activity-date-start-actual
            Expected commencement       | Actual commencement
            start-planned               | start-actual
            ExpectedStart               | ActualStart
            Indicative start date       | Confirmed start date
            Start date (est.)           | Start date
            """)
    void prefersWhatHappenedToWhatWasPlannedInManyWordings(String planned, String actual) throws IOException {
        MappingSuggestion suggestion = suggestion("ID;Where;" + planned + ";" + actual
                + "\n1;Fiji;2026-03-02;2026-03-05\n2;Tonga;2026-03-03;2026-03-06\n");

        assertThat(suggestion.mapping().columns())
                .containsEntry(actual, "delivery_start")
                .doesNotContainKey(planned);
    }

    @Test
    void tellsOfRowsAboveASecondRowOfHeadingsAndTotals() throws IOException {
        MappingSuggestion suggestion = suggestion("""
                Assistance overseas;;;
                ID;Where;Start;Cost
                Ref;Country;Date;Value
                1;Fiji;2026-03-02;£1200
                2;Tonga;2026-03-03;£20
                Grand total;;;£1220
                """);

        assertThat(suggestion.mapping().columns())
                .contains(entry("ID", "reference"), entry("Where", "country"), entry("Start", "delivery_start"));
        assertThat(suggestion.questions())
                .startsWith(
                        "The headings are taken from row 2, the rows above are passed over.",
                        "The row below the headings looks like a second row of headings. Give the file one row of headings, or"
                                + " the second is read as a record, and rejected.",
                        "Rows that look like totals: 1. They are left out of the evidence. Take them out of the file, or they"
                                + " are read as records.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Fiji/Tonga; /
            Fiji | Tonga; |
            Fiji, Tonga; ,
            Fiji & Tonga; &
            """)
    void findsTheSeparatorOfListsByEvidence(String cell, String separator) throws IOException {
        MappingSuggestion suggestion = suggestion("ID;Where\n1;" + cell + "\n2;Trinidad & Tobago\n3;Kenya\n4;Malta\n");

        assertThat(suggestion.mapping().listSeparator()).isEqualTo(separator);
        assertThat(suggestion.reasons())
                .containsEntry(
                        "list-separator",
                        "likely: it divides cells into names of countries, so often: \"" + separator + "\" 1.");
    }

    @Test
    void namesWhatAWorkbookHidesMergesOrDoesNotTell() {
        Path file = HandWrittenWorkbook.withHeadings("ID", "Where", "Start", "Project")
                .row("1", "Fiji", "2026-03-02", "<c><f>A1</f></c>")
                .row("2", "Tonga", "2026-03-02", "<c t=\"e\"><v>#N/A</v></c>")
                .rowWith("hidden=\"1\"", "3", "Samoa", "2026-03-02", "Lead")
                .row("4", "Malta", "2026-03-02", "")
                .row("5", "", "2026-03-02", "")
                .merged("B5:B6", "D5:D6")
                .write(folder.resolve("x.xlsx"));

        MappingSuggestion suggestion = MappingSuggestion.of(file, Countries.REGISTER);

        assertThat(suggestion.mapping().columns())
                .containsOnly(
                        entry("ID", "reference"),
                        entry("Where", "country"),
                        entry("Start", "delivery_start"),
                        entry("Project", "title"));
        assertThat(suggestion.questions())
                .startsWith(
                        "The file has 1 hidden row, which was read.",
                        "The file has cells that are merged over several rows; their value counts for each of the rows: B5:B6.",
                        "The file has cells that could not be read and are left out of the evidence: 2 in \"Project\", the"
                                + " first in line 2: a formula without a saved value.");
    }

    /** Cells that do not tell what they hold are no evidence, and a column of them is not proposed by them. */
    @Test
    void takesNothingOfCellsThatCannotBeReadForEvidence() {
        Path file = HandWrittenWorkbook.withHeadings("ID", "Where", "Start", "Contract value")
                .row("1", "<c t=\"e\"><v>#REF!</v></c>", "<c><f>TODAY()</f></c>", "<c><f>B1</f></c>")
                .row("2", "<c t=\"e\"><v>#REF!</v></c>", "<c><f>TODAY()</f></c>", "<c><f>B1</f></c>")
                .write(folder.resolve("x.xlsx"));

        MappingSuggestion suggestion = MappingSuggestion.of(file, Countries.REGISTER);

        assertThat(suggestion.mapping().columns()).containsOnly(entry("ID", "reference"));
        assertThat(suggestion.questions())
                .startsWith(
                        "The file has cells that could not be read and are left out of the evidence: 2 in \"Where\", the"
                                + " first in line 2: an error; 2 in \"Start\", the first in line 2: a formula without a saved"
                                + " value; 2 in \"Contract value\", the first in line 2: a formula without a saved value.");
    }

    private MappingSuggestion suggestion(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), text);
        MappingSuggestion suggestion = MappingSuggestion.of(file, Countries.REGISTER);
        Mappings.of(List.of(suggestion.mapping())).requireCountries(Countries.REGISTER);
        return suggestion;
    }
}
