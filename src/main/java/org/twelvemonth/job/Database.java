package org.twelvemonth.job;

import org.springframework.core.env.StandardEnvironment;

/** The databases that can hold the ledger. */
enum Database {
    /** Files in the data folder. */
    HSQLDB,
    /** A PostgreSQL database. */
    POSTGRESQL;

    /**
     * The database that the environment names, for commands that leave it closed.
     *
     * @throws StoreException when it is none of these
     */
    static Database configured() {
        String url = new StandardEnvironment().getProperty("spring.datasource.url");
        return url == null ? HSQLDB : at(url);
    }

    /**
     * The database that a JDBC address names.
     *
     * @throws StoreException when it is none of these
     */
    static Database at(String url) {
        if (url.startsWith("jdbc:hsqldb:file:")) {
            return HSQLDB;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new StoreException(
                "spring.datasource.url names a database that the ledger cannot be kept in. Expected an"
                        + " address that begins with jdbc:postgresql:, or none at all for files in the data folder. Correct it.");
    }
}
