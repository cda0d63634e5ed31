package org.twelvemonth.console.record;

import java.util.stream.Collectors;
import org.twelvemonth.console.page.RejectionKinds;
import org.twelvemonth.intake.register.RejectedRecordsFile;

/** One problem of a rejected row that no edition holds. */
record RejectedLine(RejectedRecordsFile.Line line) {

    /** What is wrong, apart from the value: rows with the same reason are mended alike. */
    public String reason() {
        return RejectionKinds.words(line);
    }

    public String reference() {
        return line.reference();
    }

    public String source() {
        return line.source().toString();
    }

    public String column() {
        return line.problem().column();
    }

    public String value() {
        return line.problem().value();
    }

    public String expected() {
        return line.problem().expected();
    }

    public String remedy() {
        return line.problem().remedy();
    }

    /** The row as it was written, without its empty cells. */
    public String cells() {
        return line.cells().entrySet().stream()
                .map(cell -> cell.getKey() + ": " + cell.getValue())
                .collect(Collectors.joining("; "));
    }
}
