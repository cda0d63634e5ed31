package org.twelvemonth.gate;

import java.nio.file.Path;
import org.twelvemonth.figures.Assessments;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.publiclist.PublicList;

/**
 * What the gate compares.
 *
 * @param edition the edition's folder as it will be sealed, with {@code public/} and {@code internal/}
 * @param list the projection that the public files were made from
 * @param figures the figures that all files were made from
 * @param assessments all entries of the register, judged for the same window
 */
public record GateInput(Path edition, PublicList list, Figures figures, Assessments assessments) {}
