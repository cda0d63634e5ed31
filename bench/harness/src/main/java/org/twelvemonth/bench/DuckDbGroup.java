package org.twelvemonth.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads, filters and groups by DuckDB over JDBC: how fast the list alone could be. */
public final class DuckDbGroup {
    private DuckDbGroup() {}

    /** Takes a pattern of record files. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement();
                ResultSet countries = statement.executeQuery("SELECT country, count(*) FROM read_csv('" + arguments[0]
                        + "', all_varchar = true, header = true) WHERE disclosure = 'PUBLISH' AND delivery_start <="
                        + " '2026-10-31' AND (delivery_end IS NULL OR delivery_end >= '2025-11-01') GROUP BY country"
                        + " ORDER BY country")) {
            int listed = 0;
            while (countries.next()) {
                listed++;
            }
            System.out.println(listed);
        }
    }
}
