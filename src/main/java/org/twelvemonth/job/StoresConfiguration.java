package org.twelvemonth.job;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.gate.Gate;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.Staging;
import org.twelvemonth.publiclist.PublicListWriter;
import org.twelvemonth.publiclist.PublicTemplates;

/**
 * The staging store beside the ledger (which is the application's one default data source), and what the settings make of
 * countries and templates.
 */
@Configuration(proxyBeanMethods = false)
class StoresConfiguration {

    @Bean
    CountryRegister countryRegister(Workplace workplace) {
        return workplace.settings().countryRegister();
    }

    @Bean
    PublicTemplates publicTemplates(Workplace workplace) throws IOException {
        Path folder = workplace.settings().publicList().templates();
        return PublicTemplates.from(folder);
    }

    @Bean
    PublicListWriter publicListWriter(PublicTemplates templates) {
        return new PublicListWriter(templates);
    }

    @Bean
    Gate gate(PublicTemplates templates, CountryRegister countries) {
        return new Gate(templates, countries);
    }

    /** Expendable, so it is tuned for speed: no log, and durable only where staging itself asks for a checkpoint. */
    @Bean(defaultCandidate = false, destroyMethod = "close")
    HikariDataSource stagingDataSource(Workplace workplace) {
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setPoolName("staging");
        dataSource.setJdbcUrl(
                "jdbc:hsqldb:file:" + workplace.data().resolve("staging")
                        + ";hsqldb.tx=mvlocks;hsqldb.default_table_type=cached;hsqldb.log_data=false;hsqldb.nio_data_file=false;shutdown=true");
        dataSource.setUsername("SA");
        dataSource.setPassword("");
        dataSource.setMaximumPoolSize(6);
        dataSource.setMinimumIdle(1);
        return dataSource;
    }

    @Bean
    Intake intake(CountryRegister countries) {
        return new Intake(countries);
    }

    @Bean
    Staging staging(@Qualifier("stagingDataSource") HikariDataSource stagingDataSource, Intake intake) {
        Flyway.configure()
                .dataSource(stagingDataSource)
                .locations("classpath:db/staging/hsqldb")
                .load()
                .migrate();
        return new Staging(stagingDataSource, intake);
    }
}
