package org.twelvemonth.gate;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.publiclist.ListedCountry;
import org.twelvemonth.publiclist.PublicFile;
import org.twelvemonth.publiclist.PublicList;
import org.twelvemonth.publiclist.PublicTemplates;

/**
 * Reopens what was written, as a stranger would, and refuses what must not be sealed: public files that say more than
 * template, window and list give, or that name a country that is not listed; workbooks that hide something; files that do
 * not open, or whose numbers do not agree. {@code docs/disclosure.md} shows what it catches and what it does not.
 */
public final class Gate {
    private final PublicTemplates templates;
    private final NameSearch names;
    private final Set<String> mayName;

    /**
     * @param templates those that the public files were worded by
     * @param countries the register that the records' countries come from
     * @param mayName ISO alpha-2 codes of countries that templates and display names may name whether they are listed or not
     */
    public Gate(PublicTemplates templates, CountryRegister countries, Set<String> mayName) {
        this.templates = templates;
        this.names = new NameSearch(countries);
        this.mayName = Set.copyOf(mayName);
    }

    /**
     * The countries that the public files of a list name although it does not hold them, as the settings allow.
     *
     * @return ISO alpha-2 codes, sorted
     */
    public SortedSet<String> namedBesides(PublicList list) {
        ExpectedFiles files = new ExpectedFiles(templates, list);
        SortedSet<String> named = new TreeSet<>();
        if (!mayName.isEmpty()) {
            Set<String> listed = codes(list);
            for (PublicFile file : PublicFile.values()) {
                named.addAll(names.namedIn(files.text(file), listed));
            }
            named.retainAll(mayName);
        }
        return named;
    }

    private static Set<String> codes(PublicList list) {
        return list.countries().stream().map(ListedCountry::code).collect(toSet());
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
        ExpectedFiles expected = new ExpectedFiles(templates, input.list());
        Map<PublicFile, String> texts = new PublicFilesCheck(input.edition(), expected, violations).check();
        searchNames(texts, expected, list.codes(), violations);
        new InternalFilesCheck(input.edition(), input.figures(), violations).checkAllButWorkbook();
        await(workbook);
        violations.addAll(ofWorkbook);
        violations.refuseAny();
    }

    /** Which country it is may be told where settings name it, and not where something of a record may have got in. */
    private void searchNames(
            Map<PublicFile, String> texts, ExpectedFiles expected, Set<String> listed, Violations violations) {
        Set<String> allowed = Stream.concat(listed.stream(), mayName.stream()).collect(toSet());
        texts.forEach((file, text) -> {
            Set<String> named = names.namedIn(text, allowed);
            if (!named.isEmpty()) {
                boolean ofSettings = text.equals(expected.text(file));
                String place = ofSettings
                        ? String.join(", ", named)
                                + " by a template or a display name (take it out, or allow it by templates.may-name)"
                        : "";
                violations.add(PublicFilesCheck.name(file), place, GateRule.COUNTRY_NOT_LISTED);
            }
        });
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
