package org.twelvemonth.gate;

import java.io.IOException;
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
    private final CountrySearch.Names countries;

    /**
     * @param templates those that the public files were worded by
     * @param countries the register that the records' countries come from
     */
    public Gate(PublicTemplates templates, CountryRegister countries) {
        this.templates = templates;
        this.countries = CountrySearch.Names.of(countries);
    }

    /**
     * Verifies an edition. Walks through the assessments once.
     *
     * @throws GateRefusedException when anything is refused; a file that cannot be read to its end is a reason, not a
     *     failure
     * @throws IOException when the folder itself cannot be read
     */
    public void verify(GateInput input) throws IOException {
        Violations internal = new Violations();
        FutureTask<@Nullable Void> internalFiles = new FutureTask<>(() -> {
            new InternalFilesCheck(input.edition(), input.figures(), internal).check();
            return null;
        });
        // On another core: reading the workbook takes about as long as all the rest.
        Thread.ofPlatform().name("gate-internal").daemon().start(internalFiles);

        Violations violations = new Violations();
        ListCheck list = new ListCheck(input.figures(), violations);
        list.check(input.list());
        Map<PublicFile, String> texts =
                new PublicFilesCheck(input.edition(), new ExpectedFiles(templates, input.list()), violations).check();
        SecondNet net = new SecondNet(texts, new ExpectedFiles(templates, list.fromFigures()), violations);
        net.lookForCountries(countries, input.figures().listed());
        input.assessments().forEach(assessment -> {
            list.note(assessment);
            net.lookFor(assessment);
        });
        list.checkSupport();
        await(internalFiles);
        violations.addAll(internal);
        violations.refuseAny();
    }

    private static void await(FutureTask<?> task) throws IOException {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the internal files were verified.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("The internal files could not be verified.", e.getCause());
        }
    }
}
