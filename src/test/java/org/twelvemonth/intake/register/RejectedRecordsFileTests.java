package org.twelvemonth.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.Problem;
import org.twelvemonth.intake.SourceLine;

class RejectedRecordsFileTests {
    @TempDir
    Path temp;

    @Test
    void givesEachProblemALineThatSaysWhereAndWhatToDo() throws IOException {
        Outcome.Rejected row = new Outcome.Rejected(
                new SourceLine("a.csv", 7),
                "R-1",
                List.of(
                        new Problem("country", "Atlantis", "a country", "Write the name."),
                        new Problem("status", "gone", "a status", "Write a status.")),
                Map.of("country", "Atlantis"));

        List<NamedCsvRecord> lines = written(row);

        assertThat(lines)
                .extracting(NamedCsvRecord::getFields)
                .containsExactly(
                        List.of("a.csv", "7", "R-1", "country", "Atlantis", "a country", "Write the name.", "Atlantis"),
                        List.of("a.csv", "7", "R-1", "status", "gone", "a status", "Write a status.", "Atlantis"));
    }

    @Test
    void keepsEachRowAsItWasWrittenUnderItsOwnHeadings() throws IOException {
        Problem problem = new Problem("country", "", "a country", "Write the name.");
        Path file = temp.resolve("rejected.csv");
        try (RejectedRecordsFile rejected = RejectedRecordsFile.create(file)) {
            rejected.add(new Outcome.Rejected(
                    new SourceLine("a.csv", 2),
                    null,
                    List.of(problem),
                    row("Case", "C-1", "Notes", "said \"no\",\nthen")));
            rejected.add(new Outcome.Rejected(
                    new SourceLine("b.csv", 2), null, List.of(problem), row("Notes", "-", "Where", "")));
        }

        assertThat(file).content().isEqualTo("""
                        file,line,reference,column,found,expected,what_to_do,row: Case,row: Notes,row: Where\r
                        a.csv,2,,country,,a country,Write the name.,C-1,"said ""no"",
                        then",\r
                        b.csv,2,,country,,a country,Write the name.,,'-,\r
                        """);
        assertThat(temp).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
    }

    private static Map<String, String> row(String... headingsAndCells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < headingsAndCells.length; i += 2) {
            row.put(headingsAndCells[i], headingsAndCells[i + 1]);
        }
        return row;
    }

    /** OWASP, CSV injection: a spreadsheet that opens the file must not run what a record says. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 20", "-5", "@SUM(A1)", "\tx", "\rx"})
    void writesTextThatLooksLikeAFormulaAsText(String value) throws IOException {
        Outcome.Rejected row = new Outcome.Rejected(
                new SourceLine("a.csv", 2), value, List.of(new Problem("title", value, "text", "Mend it.")), Map.of());

        NamedCsvRecord line = written(row).getFirst();

        assertThat(line.getField("found")).isEqualTo("'" + value);
        assertThat(line.getField("reference")).isEqualTo("'" + value);
    }

    @Test
    void hasItsHeaderAloneWhereNothingWasRejected() throws IOException {
        Path file = temp.resolve("none.csv");

        RejectedRecordsFile.write(predicate -> true, file);

        assertThat(file).content().isEqualTo("file,line,reference,column,found,expected,what_to_do\r\n");
    }

    private List<NamedCsvRecord> written(Outcome.Rejected row) throws IOException {
        Path file = temp.resolve(RejectedRecordsFile.FILE_NAME);
        RejectedRecordsFile.write(
                predicate -> predicate.test(new RegisterEntry(row.reference(), null, List.of(), List.of(row))), file);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
