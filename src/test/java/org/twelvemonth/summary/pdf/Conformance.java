package org.twelvemonth.summary.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF, the reference validator, which rules of a standard a file breaks. */
public final class Conformance {
    /** Both standards that every document of ours keeps. */
    public static final List<PDFAFlavour> STANDARDS = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** The rules that the file breaks, as clause, test and what is wrong; empty when it conforms. */
    public static SortedSet<String> brokenRules(byte[] pdf, PDFAFlavour standard) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            SortedSet<String> broken = new TreeSet<>();
            for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    broken.add(assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage());
                }
            }
            return broken;
        }
    }

    /** The rules of either standard that the file breaks. */
    public static SortedSet<String> brokenRules(byte[] pdf) throws Exception {
        SortedSet<String> broken = new TreeSet<>();
        for (PDFAFlavour standard : STANDARDS) {
            brokenRules(pdf, standard).forEach(rule -> broken.add(standard.getId() + ": " + rule));
        }
        return broken;
    }
}
