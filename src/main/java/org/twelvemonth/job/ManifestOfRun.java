package org.twelvemonth.job;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.edition.EditionKey;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.publiclist.PublicTemplates;

/** Writes down what a run read and wrote. */
@Component
final class ManifestOfRun {
    private final CountryRegister countries;
    private final PublicTemplates templates;
    private final CurrentConditions conditions;

    ManifestOfRun(CountryRegister countries, PublicTemplates templates, CurrentConditions conditions) {
        this.countries = countries;
        this.templates = templates;
        this.conditions = conditions;
    }

    Manifest of(EditionRun run, int number) {
        EditionKey key = run.inputs().comparison().key();
        Figures figures = run.get(EditionRun.Computed.class).figures();
        SortedMap<String, String> versions = new TreeMap<>();
        versions.put("twelvemonth", key.version());
        versions.put("countries", countries.version());
        versions.put("templates", templates.version());
        return new Manifest(
                key.month().toString(),
                number,
                figures.window().start().toString(),
                figures.window().end().toString(),
                key.inputs(),
                key.baseline(),
                versions,
                run.inputs().files().stream()
                        .map(file -> new Manifest.FileEntry(file.name(), file.size(), file.sha256()))
                        .toList(),
                figures.totals().rows() - figures.totals().rejectedRows(),
                run.get(EditionRun.Checked.class).shrinkage(),
                run.get(EditionRun.Verified.class).files(),
                listed(figures),
                conditions.inUse());
    }

    private static List<Manifest.Listed> listed(Figures figures) {
        return figures.support().entrySet().stream()
                .map(entry -> new Manifest.Listed(
                        entry.getKey(),
                        entry.getValue().map(LocalDate::toString).orElse(null)))
                .toList();
    }
}
