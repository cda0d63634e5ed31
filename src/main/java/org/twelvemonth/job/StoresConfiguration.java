package org.twelvemonth.job;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.edition.OutputFolder;
import org.twelvemonth.gate.Gate;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.publiclist.PublicListWriter;
import org.twelvemonth.publiclist.PublicTemplates;
import org.twelvemonth.retention.Retention;

/** What the settings make of countries and templates, and what the ledger's database needs. */
@Configuration(proxyBeanMethods = false)
class StoresConfiguration {

    @Bean
    CountryRegister countryRegister(Workplace workplace) {
        return workplace.settings().countryRegister();
    }

    @Bean
    PublicTemplates publicTemplates(Workplace workplace) {
        return workplace.settings().publicTemplates();
    }

    @Bean
    Retention retention(Workplace workplace) {
        return workplace.settings().retention();
    }

    @Bean
    OutputFolder outputFolder(Workplace workplace) {
        return new OutputFolder(workplace.output());
    }

    @Bean
    PublicListWriter publicListWriter(PublicTemplates templates) {
        return new PublicListWriter(templates);
    }

    @Bean
    Gate gate(PublicTemplates templates, CountryRegister countries, Workplace workplace) {
        return new Gate(templates, countries, workplace.settings().templates().mayName());
    }

    @Bean
    LedgerCheckpoint ledgerCheckpoint(
            DataSource ledger, Workplace workplace, @Value("${spring.datasource.url}") String url) {
        LedgerFiles files = new LedgerFiles(workplace.data());
        return switch (Database.at(url)) {
            case HSQLDB -> () -> files.checkpoint(ledger);
            case POSTGRESQL ->
                () -> {
                    // A commit says so.
                };
        };
    }

    @Bean
    LedgerTransaction ledgerTransaction(PlatformTransactionManager ledger, LedgerRescue rescue) {
        return new LedgerTransaction(ledger, rescue);
    }

    @Bean
    Intake intake(CountryRegister countries, Workplace workplace) {
        return new Intake(countries, workplace.settings().mappings());
    }
}
