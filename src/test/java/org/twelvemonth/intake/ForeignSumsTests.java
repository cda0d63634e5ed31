package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums that the number formats of a workbook show in another currency than pounds. */
class ForeignSumsTests {
    private static final String[] HEADINGS = {
        "reference",
        "country",
        "title",
        "status",
        "delivery_start",
        "disclosure",
        "contract_value_gbp",
        "amount_received_gbp"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            #,##0.00\\ "€"                        | €
            [$€-407]#,##0.00                      | €
            [$€-2]\\ #,##0.00                     | €
            _-[$€-407]* #,##0.00_-;-[$€-407]* #,##0.00_-;_-[$€-407]* "-"??_-;_-@_- | €
            #,##0.00\\ [$€-1]                     | €
            $#,##0.00                             | $
            "$"#,##0_);("$"#,##0)                 | $
            _("$"* #,##0.00_);_("$"* (#,##0.00)   | $
            [$$-409]#,##0.00                      | $
            [$US$-409]#,##0                       | US$
            "US$"* #,##0                          | US$
            \\$0                                  | $
            [$USD] #,##0                          | USD
            #,##0 "EUR"                           | EUR
            EUR 0                                 | EUR
            0 "euro"                              | euros
            [$kr-414] #,##0.00                    | kr
            #,##0.00 "kr"                         | kr
            [$CHF-807] #,##0                      | CHF
            [$¥-411]#,##0                         | ¥
            "£"#,##0;[Red]-[$€-2]#,##0            | €
            [>999]"$"0;0                          | $
            [$A$-C09]#,##0                        | A$
            """)
    void saysHowManySumsAreShownInAnotherCurrency(String format, String currency) {
        assertThat(remarks(format, "<c s=\"1\"><v>1200</v></c>", "<c><v>5</v></c>"))
                .containsExactly("has sums in another currency that are read as pounds, for nothing is converted:"
                        + " contract_value_gbp 2 in " + currency + ", amount_received_gbp 1 in " + currency
                        + ". Convert them, or take the columns out of its mapping.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0.00",
                "#,##0_);[Red](#,##0)",
                "\"£\"#,##0.00",
                "£#,##0",
                "[$£-809]#,##0.00",
                "[$GBP] #,##0",
                "_-£* #,##0.00_-;-£* #,##0.00_-;_-£* \"-\"??_-;_-@_-",
                "_-[$£-809]* #,##0.00_-",
                "0 \"pounds\"",
                "[$-809]#,##0",
                "[$-x-sysdate]0",
                "_$0_€",
                "0 \"people\"",
                "0.00E+00"
            })
    void saysNothingOfPoundsAndOfNumbers(String format) {
        assertThat(remarks(format, "<c s=\"1\"><v>1200</v></c>", "<c><v>5</v></c>"))
                .isEmpty();
    }

    @Test
    void namesAllCurrenciesAndCountsASumOnce() {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .format("[$€-407]0")
                .format("[$$-409]0")
                .row(cells("A-1", "<c s=\"1\"><v>1</v></c>", ""))
                .row(cells("A-2", "<c s=\"2\"><v>1</v></c>", "<c s=\"1\"/>"))
                .row(cells("A-3", "<c><v>1</v></c>", ""))
                .in(folder);

        assertThat(new Intake(Countries.REGISTER).read(file).remarks())
                .containsExactly("has sums in another currency that are read as pounds, for nothing is converted:"
                        + " contract_value_gbp 2 in € and $. Convert them, or take the columns out of its mapping.");
    }

    /** Formats 5 to 8, 42 and 44 show the currency of whichever computer opens the workbook, unless the workbook says which. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 42, 44})
    void saysThatTheWorkbookNamesNoCurrency(int number) {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .builtInFormat(number)
                .row(cells("A-1", "<c s=\"1\"><v>1</v></c>", ""))
                .in(folder);

        assertThat(new Intake(Countries.REGISTER).read(file).remarks())
                .containsExactly("has sums in another currency that are read as pounds, for nothing is converted:"
                        + " contract_value_gbp 1 in a currency that the workbook does not name. Convert them, or take the"
                        + " columns out of its mapping.");
    }

    @Test
    void proposesNoColumnThatIsShownInAnotherCurrency() {
        Path euros = HandWrittenWorkbook.withHeadings("ID", "Where", "Start", "Contract value")
                .format("[$€-407]0")
                .row("1", "Fiji", "2026-03-02", "<c s=\"1\"><v>1200</v></c>")
                .row("2", "Tonga", "2026-03-02", "<c s=\"1\"><v>20</v></c>")
                .write(folder.resolve("euros.xlsx"));
        Path pounds = HandWrittenWorkbook.withHeadings("ID", "Where", "Start", "Contract value")
                .format("[$£-809]0")
                .row("1", "Fiji", "2026-03-02", "<c s=\"1\"><v>1200</v></c>")
                .row("2", "Tonga", "2026-03-02", "<c s=\"1\"><v>20</v></c>")
                .write(folder.resolve("pounds.xlsx"));

        MappingSuggestion ofEuros = MappingSuggestion.of(euros, Countries.REGISTER);
        MappingSuggestion ofPounds = MappingSuggestion.of(pounds, Countries.REGISTER);

        assertThat(ofEuros.mapping().columns()).doesNotContainKey("Contract value");
        assertThat(ofEuros.questions())
                .contains(
                        "Sums are written with €, and those of the record format are pounds: they stay in columns of the"
                                + " file's own.");
        assertThat(ofPounds.mapping().columns()).containsEntry("Contract value", "contract_value_gbp");
        assertThat(ofPounds.questions()).noneMatch(question -> question.contains("currency"));
    }

    private List<String> remarks(String format, String sum, String other) {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .format(format)
                .row(cells("A-1", sum, other))
                .row(cells("A-2", sum, sum))
                .in(folder);
        return new Intake(Countries.REGISTER).read(file).remarks();
    }

    private static String[] cells(String reference, String contractValue, String received) {
        return new String[] {reference, "Fiji", "T", "COMPLETED", "2026-03-02", "PUBLISH", contractValue, received};
    }
}
