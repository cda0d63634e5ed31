package org.twelvemonth.intake;

import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.Country;

/**
 * The name of a country as a record writes it, and how it was understood.
 *
 * @param written the name, without white space around it
 * @param country the country that it means, null when it was not understood
 */
public record CountryName(String written, @Nullable Country country) {}
