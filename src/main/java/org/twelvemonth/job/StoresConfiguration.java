package org.twelvemonth.job;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.edition.OutputFolder;
import org.twelvemonth.gate.Gate;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.Staging;
import org.twelvemonth.publiclist.PublicListWriter;
import org.twelvemonth.publiclist.PublicTemplates;
import org.twelvemonth.retention.Retention;

/**
 * The staging store beside the ledger (which is the application's one default data source, and the one of its
 * transactions), and what the settings make of countries and templates.
 */
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

    @Bean(defaultCandidate = false, destroyMethod = "close")
    StagingStore stagingDataSource(Workplace workplace, DataSourceProperties ledger) {
        return new StagingStore(workplace, ledger);
    }

    @Bean
    Intake intake(CountryRegister countries, Workplace workplace) {
        return new Intake(countries, workplace.settings().mappings());
    }

    @Bean
    Staging staging(@Qualifier("stagingDataSource") StagingStore store, Intake intake) {
        return new Staging(store, intake);
    }
}
