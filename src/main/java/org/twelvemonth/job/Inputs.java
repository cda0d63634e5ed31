package org.twelvemonth.job;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.publiclist.PublicTemplates;

/** What an edition's inputs are, as one digest: the record files by name, and all configuration that shapes a report. */
@Component
final class Inputs {
    private final Workplace workplace;
    private final CountryRegister countries;
    private final PublicTemplates templates;

    Inputs(Workplace workplace, CountryRegister countries, PublicTemplates templates) {
        this.workplace = workplace;
        this.countries = countries;
        this.templates = templates;
    }

    String digest(List<RecordFile> files) {
        String records =
                files.stream().map(file -> file.name() + "\n" + file.sha256()).collect(Collectors.joining("\n"));
        return Digest.of(
                String.join("\n", records, workplace.settings().digest(), countries.version(), templates.version()));
    }
}
