package org.twelvemonth.gate;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.publiclist.PublicFile;
import org.twelvemonth.publiclist.PublicTemplates;

/**
 * Reopens what was written, as a stranger would, and refuses what must not be sealed: public files that say more than
 * template, window and list give; names of countries that are not listed and values of records anywhere in them;
 * workbooks that hide something; files that do not open, or whose numbers do not agree. {@code docs/disclosure.md} shows
 * what it catches and what it does not.
 */
public final class Gate {
    private final PublicTemplates templates;
    private final CountryRegister countries;

    /**
     * @param templates those that the public files were worded by
     * @param countries the register that the records' countries come from
     */
    public Gate(PublicTemplates templates, CountryRegister countries) {
        this.templates = templates;
        this.countries = countries;
    }

    /**
     * Verifies an edition. Walks through the assessments of an honest one only until each listed country is known to have
     * an engagement that may be published.
     *
     * @throws GateRefusedException when anything is refused; a file that cannot be read to its end is a reason, not a
     *     failure
     * @throws IOException when the folder itself cannot be read
     */
    public void verify(GateInput input) throws IOException {
        Violations ofWorkbook = new Violations();
        FutureTask<@Nullable Void> workbook = new FutureTask<>(
                () -> new InternalFilesCheck(input.edition(), input.figures(), ofWorkbook).checkWorkbook(), null);
        // On another core: reading the workbook takes longer than all the rest.
        Thread.ofPlatform().name("gate-workbook").daemon().start(workbook);

        Violations violations = new Violations();
        ListCheck list = new ListCheck(input.figures(), violations);
        list.check(input.list());
        list.checkSupport(input.assessments());
        Map<PublicFile, String> texts =
                new PublicFilesCheck(input.edition(), new ExpectedFiles(templates, input.list()), violations).check();
        new CodeColumns(list.codes(), violations).check(texts);
        List<SearchedFile> differing = SearchedFile.differing(texts, new ExpectedFiles(templates, list.fromFigures()));
        if (!differing.isEmpty()) {
            SecondNet net = new SecondNet(differing, violations);
            net.lookFor(CountrySearch.except(list.codes(), countries));
            input.assessments().forEach(net::lookFor);
        }
        new InternalFilesCheck(input.edition(), input.figures(), violations).checkAllButWorkbook();
        await(workbook);
        violations.addAll(ofWorkbook);
        violations.refuseAny();
    }

    private static void await(FutureTask<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the workbook was verified.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("The workbook could not be verified.", e.getCause());
        }
    }
}
