package org.twelvemonth.console.record;

/**
 * A country as a record names it.
 *
 * @param name as printed
 * @param code its ISO 3166-1 alpha-2 code, empty when we do not know the name any more
 */
record NamedCountry(String name, String code) {}
