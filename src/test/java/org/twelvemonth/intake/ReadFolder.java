package org.twelvemonth.intake;

import java.nio.file.Path;

/** A process of its own that reads all record files of a folder, and says why when it does not. */
final class ReadFolder {
    private ReadFolder() {}

    public static void main(String[] args) {
        Intake intake = new Intake(Countries.REGISTER);
        try {
            RecordFiles.in(Path.of(args[0])).forEach(file -> {
                try (RecordReader reader = intake.open(file)) {
                    while (reader.next() != null) {
                        // the rows themselves do not matter
                    }
                }
            });
        } catch (IntakeRefusedException e) {
            System.out.println(e.getMessage());
        }
    }
}
