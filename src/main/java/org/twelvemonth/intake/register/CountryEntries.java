package org.twelvemonth.intake.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.Country;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.IntakeRefusedException;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RecordCheck;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.RecordReader;
import org.twelvemonth.intake.ReferenceForm;

/**
 * The entries that name one country, or did before they were corrected, and those whose reference looks like one of theirs.
 * Reads the record files themselves, twice: once for the references concerned, once for all rows of those. Needs no store, and
 * memory for these entries alone.
 */
public final class CountryEntries {
    private final Set<String> references = new HashSet<>();
    private final Set<String> forms = new HashSet<>();
    private final Set<String> origins = new HashSet<>();

    private CountryEntries() {}

    /**
     * Reads the files.
     *
     * @throws IntakeRefusedException when one of them cannot be used
     */
    public static Register read(Intake intake, List<RecordFile> files, Country country) {
        CountryEntries entries = new CountryEntries();
        forEachRow(intake, files, (file, outcome) -> {
            if (outcome instanceof Outcome.Accepted row
                    && row.engagement().countries().contains(country)) {
                entries.add(row.engagement().reference());
                entries.origins.addAll(row.namedForms());
            }
        });
        List<List<Outcome>> concerned = new ArrayList<>();
        files.forEach(file -> concerned.add(new ArrayList<>()));
        forEachRow(intake, files, (file, outcome) -> {
            if (entries.concerns(outcome)) {
                concerned.get(file).add(outcome);
            }
        });
        return Register.ofRows(concerned);
    }

    private void add(String reference) {
        if (references.add(reference)) {
            forms.add(ReferenceForm.of(reference));
            origins(reference).forEach(origins::add);
        }
    }

    private boolean concerns(Outcome row) {
        String reference = row.reference();
        return (reference != null && looksLikeOne(reference))
                || row.namedForms().stream().anyMatch(forms::contains);
    }

    private boolean looksLikeOne(String reference) {
        String form = ReferenceForm.of(reference);
        return forms.contains(form)
                || origins.contains(form)
                || origins(reference).anyMatch(forms::contains);
    }

    private static Stream<String> origins(String reference) {
        return Stream.concat(ReferenceForm.origins(reference).stream(), ReferenceForm.roundings(reference).stream());
    }

    private static void forEachRow(Intake intake, List<RecordFile> files, BiConsumer<Integer, Outcome> consumer) {
        for (int file = 0; file < files.size(); file++) {
            try (RecordReader reader = intake.open(files.get(file))) {
                @Nullable Outcome outcome = reader.next();
                while (outcome != null) {
                    consumer.accept(file, outcome);
                    outcome = reader.next();
                }
            } catch (IntakeRefusedException e) {
                throw RecordCheck.refusal(List.of(e), intake, files.subList(file + 1, files.size()));
            }
        }
    }
}
