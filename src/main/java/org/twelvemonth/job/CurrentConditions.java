package org.twelvemonth.job;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.edition.Conditions;

/** What shapes editions now: settings, templates, tables of countries and program. */
@Component
public class CurrentConditions {
    private final Workplace workplace;
    private final String version;

    CurrentConditions(Workplace workplace, @Value("${twelvemonth.version}") String version) {
        this.workplace = workplace;
        this.version = version;
    }

    /** Those that this process works with. */
    Conditions inUse() {
        return of(workplace.settings());
    }

    /**
     * Those of the settings file and the templates as they are on the disk: they may have changed since this process began.
     *
     * @throws SettingsException with a sentence for the user, when they cannot be read or used any more
     */
    public Conditions onDisk() {
        return of(workplace.settingsOnDisk().get());
    }

    private Conditions of(Settings settings) {
        SortedMap<String, List<String>> templates = new TreeMap<>();
        settings.publicTemplates()
                .sources()
                .forEach((name, text) -> templates.put(name, text.lines().toList()));
        return new Conditions(version, CountryRegister.deliveredVersion(), settings.shaping(), templates);
    }
}
