package org.twelvemonth.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate catches every leak, and prints none. */
class GateTests {
    @TempDir
    static Path honest;

    @TempDir
    Path folder;

    private static GateInput input;

    /** Documents take their time; one edition is written honestly and copied for each leak. */
    @BeforeAll
    static void writeHonestly() throws IOException {
        input = PublicLeaks.edition().writtenTo(honest);
    }

    @BeforeEach
    void copy() throws IOException {
        FileUtils.copyDirectory(honest.toFile(), folder.toFile());
        input = new GateInput(folder, input.list(), input.figures(), input.assessments());
    }

    @ParameterizedTest
    @MethodSource({"org.twelvemonth.gate.PublicLeaks#all", "org.twelvemonth.gate.InternalLeaks#all"})
    void catchesALeakAndPrintsNothingOfIt(Leak leak) throws IOException {
        leak.doctoring().apply(folder);

        catches(leak);
    }

    @Test
    void saysWhereAndByWhichRule() throws IOException {
        Leak.in("public/countries-assisted.csv", "a row", text -> text + "Africa,Sudan,SD\r\n", GateRule.TABLE)
                .doctoring()
                .apply(folder);

        assertThat(refusal())
                .hasMessage(
                        "The gate refused the edition, so it was not sealed."
                                + " public/countries-assisted.csv, row 5, cell 1: a row or cell that the list does not have (TABLE);"
                                + " public/countries-assisted.csv, row 5, cell 3: the code of a country that is not listed (CODE_NOT_LISTED);"
                                + " public/countries-assisted.csv, line 5, column 8: the name of a country that is not listed (COUNTRY_NOT_LISTED)."
                                + " Look at the named places; nothing has been published. docs/disclosure.md explains the rules.");
    }

    private static void catches(Leak leak) {
        GateRefusedException refusal = refusal();
        leak.rules()
                .forEach(rule -> assertThat(refusal.reasons())
                        .anyMatch(reason -> reason.startsWith(leak.file()) && reason.endsWith("(" + rule + ")")));
        PublicLeaks.SECRETS.forEach(secret -> {
            assertThat(refusal.reasons())
                    .noneMatch(reason -> reason.toLowerCase(Locale.ROOT).contains(secret));
            assertThat(refusal.getMessage()).doesNotContainIgnoringCase(secret);
        });
    }

    private static GateRefusedException refusal() {
        return catchThrowableOfType(
                GateRefusedException.class, () -> AnEdition.gate().verify(input));
    }
}
