package org.twelvemonth.job;

import java.nio.file.Path;
import org.hsqldb.Database;
import org.hsqldb.DatabaseManager;
import org.hsqldb.DatabaseType;

/** A database of HSQLDB's that this process has open. */
final class OpenDatabase {
    private OpenDatabase() {}

    /**
     * Closes it as a loss of power would: its files keep what was committed, whatever memory holds. Does nothing where it is
     * not open.
     *
     * @param files the path of its files, without their endings
     */
    static void abandon(Path files) {
        Database open = DatabaseManager.lookupDatabaseObject(DatabaseType.DB_FILE, files.toString());
        if (open != null) {
            open.close(Database.CLOSEMODE_IMMEDIATELY);
        }
    }
}
