package org.twelvemonth.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Section26ConsentTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Given",
                "granted on 3 May 2026",
                "Granted by the Home Secretary, 2026-05-03 (HO/2026/12)",
                "OBTAINED 03/05/2026",
                "Received",
                "Section 26 consent given",
                "Home Secretary's consent has been given",
                "Home Secretary’s consent granted",
                "consent in place",
                "Approved",
                "yes",
                "Y",
                "not required",
                "Consent not needed",
                "Not applicable",
                "n/a",
                "N.A.",
                "No consent required",
                "None required",
                "exempt under section 26(3)"
            })
    void isSettledByWhatIsKnownToMeanSo(String written) {
        assertThat(Section26Consent.of(written)).isEqualTo(Section26Consent.SETTLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pending",
                "Pending with the Home Office",
                "awaiting consent",
                "Requested",
                "requested 2026-05-03",
                "applied for",
                "no",
                "No",
                "none",
                "not given",
                "not granted",
                "Not yet required to ask",
                "Consent not obtained",
                "refused",
                "declined",
                "withdrawn",
                "Expired on 1 May",
                "required",
                "needed",
                "to be sought",
                "outstanding",
                "TBC",
                "Given for phase 1, pending for phase 2",
                "not required? awaiting advice",
                "granted, then revoked"
            })
    void isNotGivenByWhatAsksForItOrRefusesIt(String written) {
        assertThat(Section26Consent.of(written)).isEqualTo(Section26Consent.NOT_GIVEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "-",
                "unknown",
                "2026-05-03",
                "see file",
                "ungranted",
                "yesterday",
                "Given?",
                "given the circumstances",
                "Granted with conditions",
                "#REF!",
                "ausstehend"
            })
    void isUnclearByAnythingElse(String written) {
        assertThat(Section26Consent.of(written)).isEqualTo(Section26Consent.UNCLEAR);
    }

    @Test
    void isQuotedInTheFinding() {
        assertThat(new Rows()
                        .with("R-1", "Fiji", "section_26", "awaited")
                        .assessment()
                        .findings())
                .extracting(Finding::rule, Finding::detail)
                .containsExactly(tuple(
                        Rule.SECTION_26_PENDING,
                        "Delivery took place, and the consent is written as not given: \"awaited\"."));
        assertThat(new Rows()
                        .with("R-1", "Fiji", "section_26", "?")
                        .assessment()
                        .findings())
                .extracting(Finding::detail)
                .containsExactly(
                        "Delivery took place, and what is written says neither that consent is given nor that none is"
                                + " needed: \"?\".");
        assertThat(new Rows().with("R-1", "Fiji", "section_26", "").assessment().findings())
                .isEmpty();
    }
}
