package org.twelvemonth.console.record;

/** An edition's files cannot be shown; the message says why and what to do, and is for the page. */
final class UnreadableEditionException extends RuntimeException {
    private UnreadableEditionException(String message) {
        super(message);
    }

    static UnreadableEditionException changed() {
        return new UnreadableEditionException(
                "The files of this edition are not as they were sealed, so nothing of them is shown. Restore the folder"
                        + " from a backup, or build the edition again.");
    }

    static UnreadableEditionException ofOtherVersion() {
        return new UnreadableEditionException(
                "The workbook of this edition lacks a table that this version shows: another version sealed it. Download"
                        + " the workbook from the edition's page to see what it holds, or build the edition again.");
    }

    static UnreadableEditionException removed() {
        return new UnreadableEditionException(
                "The files of this edition were removed when the time for which they are kept was over. Its manifest and"
                        + " its entries in the audit trail are kept.");
    }
}
