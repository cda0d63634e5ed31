package org.twelvemonth;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;

/** What pom.xml says of the program. */
public final class Pom {
    private Pom() {}

    /** The version of the program. */
    public static String version() throws Exception {
        return XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "/project/version",
                        DocumentBuilderFactory.newDefaultInstance()
                                .newDocumentBuilder()
                                .parse(Path.of("pom.xml").toFile()));
    }
}
