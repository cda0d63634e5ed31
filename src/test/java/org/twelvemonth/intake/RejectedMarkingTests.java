package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.engagement.Marking;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A rejected row is shown, so its marking counts; one that cannot be read is unknown, never OFFICIAL. */
class RejectedMarkingTests {
    private static final String HEADER = "reference,country,title,status,delivery_start,disclosure,marking,desk";

    @TempDir
    Path folder;

    private final Intake intake = new Intake(Countries.REGISTER);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '¦', textBlock = """
            E-1,Atlantis,T,COMPLETED,2026-01-02,PUBLISH,SECRET,x        ¦ SECRET
            E-1,Atlantis,T,COMPLETED,2026-01-02,PUBLISH,top-secret,x    ¦ TOP_SECRET
            E-1,Atlantis,T,COMPLETED,2026-01-02,PUBLISH,COSMIC,x        ¦ UNKNOWN
            E-1,Atlantis,T,COMPLETED,2026-01-02,PUBLISH,,x              ¦ OFFICIAL
            ,Fiji,T,COMPLETED,2026-01-02,PUBLISH,SECRET,x               ¦ SECRET
            E-1,Fiji,T,COMPLETED,2026-01-02,PUBLISH,SECRET              ¦ UNKNOWN
            E-1,Fiji,T,COMPLETED,2026-01-02,PUBLISH,OFFICIAL,x,y        ¦ UNKNOWN
            E-1,Atlantis,T,COMPLETED,2026-01-02,PUBLISH,OFFICIAL,x,     ¦ OFFICIAL
            E-1,Atlantis,T,COMPLETED,2026-01-02,PUBLISH,OFFICIAL,SECRET, ¦ SECRET
            E-1,Atlantis,T,COMPLETED,2026-01-02,PUBLISH,,x,             ¦ UNKNOWN
            """)
    void readsTheMarkingOfARejectedRow(String row, Marking marking) throws IOException {
        assertThat(rejected(HEADER, row).marking()).isEqualTo(marking);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '¦', textBlock = """
            E-1,Atlantis,T,COMPLETED,2026-01-02,PUBLISH      ¦ OFFICIAL
            E-1,Fiji,T,COMPLETED,2026-01-02,PUBLISH,x        ¦ OFFICIAL
            E-1,Fiji,T,COMPLETED,2026-01-02,PUBLISH,SECRET   ¦ SECRET
            E-1,Fiji,T,COMPLETED,2026-01-02,"x;Secret"       ¦ OFFICIAL
            E-1,Fiji,T,COMPLETED,"x;Secret"                  ¦ SECRET
            """)
    void looksForAMarkingInEachCellWhereTheFileHasNoColumnOfThem(String row, Marking marking) throws IOException {
        String header = "reference,country,title,status,delivery_start,disclosure";
        List<Outcome> outcomes = intake.read(RecordsCsv.text(folder, "a.csv", header + "\n" + row + "\n"))
                .outcomes();

        assertThat(outcomes).singleElement().satisfies(outcome -> {
            if (outcome instanceof Outcome.Rejected rejected) {
                assertThat(rejected.marking()).isEqualTo(marking);
            } else {
                assertThat(marking).isEqualTo(Marking.OFFICIAL);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c><f>A9</f></c>", "<c t=\"e\"><v>#REF!</v></c>", "<c><v>NaN</v></c>"})
    void takesACellThatCannotBeReadForAnUnknownMarking(String cell) {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADER.split(","))
                .row("E-1", "Fiji", "T", "COMPLETED", "2026-01-02", "PUBLISH", cell, "x")
                .in(folder);

        assertThat(intake.read(file).outcomes())
                .singleElement()
                .extracting(row -> ((Outcome.Rejected) row).marking())
                .isEqualTo(Marking.UNKNOWN);
    }

    /** A mapping gives the column another heading, or a marking to every row of a file without one. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '¦', textBlock = """
            {columns: {Schutz: marking}} ¦ E-1,Atlantis,T,COMPLETED,2026-01-02,PUBLISH,geheim  ¦ UNKNOWN
            {columns: {Schutz: marking}} ¦ E-1,Atlantis,T,COMPLETED,2026-01-02,PUBLISH,Secret  ¦ SECRET
            {columns: {Schutz: marking}, values: {marking: {geheim: SECRET}}} ¦ E-1,Atlantis,T,COMPLETED,2026-01-02,PUBLISH,geheim ¦ SECRET
            {columns: {Schutz: marking}} ¦ E-1,Fiji,T,COMPLETED,2026-01-02,PUBLISH             ¦ UNKNOWN
            {defaults: {marking: TOP SECRET}} ¦ E-1,Atlantis,T,COMPLETED,2026-01-02,PUBLISH,x  ¦ TOP_SECRET
            {defaults: {marking: TOP SECRET}} ¦ E-1,Fiji,T,COMPLETED,2026-01-02,PUBLISH        ¦ TOP_SECRET
            """)
    void readsTheMarkingThatAMappingTells(String mapping, String row, Marking marking) throws IOException {
        YAMLMapper yaml = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .build();
        String text = "reference,country,title,status,delivery_start,disclosure,Schutz\n" + row + "\n";

        assertThat(new Intake(Countries.REGISTER, Mappings.of(List.of(yaml.readValue(mapping, Mapping.class))))
                        .read(RecordsCsv.text(folder, "a.csv", text))
                        .outcomes())
                .singleElement()
                .extracting(outcome -> ((Outcome.Rejected) outcome).marking())
                .isEqualTo(marking);
    }

    private Outcome.Rejected rejected(String header, String row) throws IOException {
        return (Outcome.Rejected) intake.read(RecordsCsv.text(folder, "a.csv", header + "\n" + row + "\n"))
                .outcomes()
                .getFirst();
    }
}
