package org.twelvemonth.figures;

import java.util.List;
import org.twelvemonth.intake.SourceLine;

/**
 * Something that a reviewer should look at.
 *
 * @param rule the rule that found it
 * @param subject the reference or, for a finding on a country, its printed name; empty when a row has no reference
 * @param detail what was found, a sentence; confidential
 * @param sources the rows concerned, may be empty for a finding on a country
 */
public record Finding(Rule rule, String subject, String detail, List<SourceLine> sources) {}
