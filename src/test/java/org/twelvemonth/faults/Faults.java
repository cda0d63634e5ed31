package org.twelvemonth.faults;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.twelvemonth.cli.WorkingFolder;
import org.twelvemonth.faults.agent.FaultAgent;
import org.twelvemonth.faults.agent.FileFaults.Fault;

/**
 * The agent that makes file operations go wrong in a {@link ChildRun}, packed as the JVM wants it.
 *
 * @param agent its jar
 */
record Faults(Path agent) {
    /**
     * A kind of operation on one file, such as writing to the ledger's log.
     *
     * @param count how often an undisturbed run does it
     * @param name the kind and the file, by which the agent knows it
     */
    record Place(int count, String name) {}

    /** Packs the agent into the folder. */
    static Faults packedIn(Path folder) throws IOException, URISyntaxException {
        Path library = locationOf(ByteBuddy.class);
        Path jar = folder.resolve("faults.jar");
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", FaultAgent.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        // The JDK's own classes call the agent's, and see only what is loaded with them.
        attributes.putValue(
                "Boot-Class-Path", jar.getFileName() + " " + library.toUri().getPath());
        Path classes = locationOf(FaultAgent.class);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.list(
                        classes.resolve(FaultAgent.class.getPackageName().replace('.', '/')))) {
            for (Path file : files.toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return new Faults(jar);
    }

    /** The option of a JVM in which the operation goes wrong, the time it is done that often. */
    String option(WorkingFolder folder, Fault fault, Place place, int occurrence) {
        return "-javaagent:" + agent + "="
                + String.join(
                        "|",
                        fault.name(),
                        place.name(),
                        String.valueOf(occurrence),
                        folder.root().toString(),
                        report(folder).toString());
    }

    /** The option of a JVM that goes on undisturbed, and tells its {@link #places}. */
    String countingOption(WorkingFolder folder) {
        return option(folder, Fault.NONE, new Place(0, ""), 0);
    }

    /** What the undisturbed run did in the folder, in the order of the names. */
    List<Place> places(WorkingFolder folder) throws IOException {
        return Files.readAllLines(report(folder)).stream()
                .map(line -> line.split(" ", 2))
                .map(parts -> new Place(Integer.parseInt(parts[0]), parts[1]))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    private Path report(WorkingFolder folder) {
        return agent.resolveSibling(folder.root().getFileName() + ".operations");
    }

    private static Path locationOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
