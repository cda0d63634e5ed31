package org.twelvemonth.gate;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of an edition that holds the stated files and nothing else, hidden or not. */
record StatedFolder(Path edition, String name, List<String> stated) {

    /** The stated files that are there as plain files; of the others the reasons are told. */
    List<String> check(Violations violations) throws IOException {
        if (!Files.isDirectory(path(), NOFOLLOW_LINKS)) {
            violations.add(name, "", GateRule.FILE_MISSING);
            return List.of();
        }
        refuseOthers(violations);
        return stated.stream().filter(file -> plain(file, violations)).toList();
    }

    /** An entry that is not stated is told by its number alone: its name may be the leak. */
    private void refuseOthers(Violations violations) throws IOException {
        try (Stream<Path> entries = Files.list(path())) {
            List<String> names = entries.map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
            for (int i = 0; i < names.size(); i++) {
                if (!stated.contains(names.get(i))) {
                    String place = "entry " + (i + 1) + " of " + names.size() + " by name";
                    violations.add(name, place, GateRule.ENTRY_NOT_STATED);
                }
            }
        }
    }

    private boolean plain(String file, Violations violations) {
        Path entry = path().resolve(file);
        boolean plain = Files.isRegularFile(entry, NOFOLLOW_LINKS);
        if (!plain) {
            boolean there = Files.exists(entry, NOFOLLOW_LINKS);
            violations.add(name + "/" + file, "", there ? GateRule.NOT_A_PLAIN_FILE : GateRule.FILE_MISSING);
        }
        return plain;
    }

    private Path path() {
        return edition.resolve(name);
    }
}
