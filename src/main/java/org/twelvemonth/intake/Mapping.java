package org.twelvemonth.intake;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.rows.Sha256;

/**
 * How record files of another format become ours, as the settings say it; {@code docs/mapping.md} has the whole of it.
 * Names of our columns are those of {@code docs/records.md}; they and headings match whatever their case, blanks and
 * underscores.
 *
 * @param files the names of the files that it is for: a pattern with {@code *} and {@code ?}
 * @param columns our columns by their headings
 * @param defaults what every row says in columns of ours that the file lacks
 * @param allowPublishDefaults whether the defaults may make records publishable
 * @param dateFormats in which forms days are written besides ISO 8601: patterns of {@code DateTimeFormatter}
 * @param decimal what stands before the decimals of an amount; a point when left out
 * @param thousands what groups the digits of amounts and numbers; nothing when left out
 * @param currency a sign beside amounts, which is dropped; nothing is converted
 * @param listSeparator what separates several countries or grounds, besides a semicolon
 * @param values by column of ours, our words by theirs
 * @param referenceFrom the headings of what tells one record from another: a row without a reference gets one made of it
 * @param countryCodes the system that codes of countries belong to: ISO, FIPS or IOC; when left out, the column shows it
 */
public record Mapping(
        String files,
        SortedMap<String, String> columns,
        SortedMap<String, String> defaults,
        Boolean allowPublishDefaults,
        List<String> dateFormats,
        String decimal,
        String thousands,
        String currency,
        String listSeparator,
        SortedMap<String, SortedMap<String, String>> values,
        List<String> referenceFrom,
        String countryCodes) {

    /** Missing parts take their defaults: for every file, and changing nothing. */
    public Mapping(
            @Nullable String files,
            @Nullable SortedMap<String, String> columns,
            @Nullable SortedMap<String, String> defaults,
            @Nullable Boolean allowPublishDefaults,
            @Nullable List<String> dateFormats,
            @Nullable String decimal,
            @Nullable String thousands,
            @Nullable String currency,
            @Nullable String listSeparator,
            @Nullable SortedMap<String, SortedMap<String, String>> values,
            @Nullable List<String> referenceFrom,
            @Nullable String countryCodes) {
        this.files = files == null ? "*" : files;
        this.columns = columns == null ? new TreeMap<>() : new TreeMap<>(columns);
        this.defaults = defaults == null ? new TreeMap<>() : new TreeMap<>(defaults);
        this.allowPublishDefaults = allowPublishDefaults != null && allowPublishDefaults;
        this.dateFormats = dateFormats == null ? List.of() : List.copyOf(dateFormats);
        this.decimal = decimal == null ? "." : decimal;
        this.thousands = thousands == null ? "" : thousands;
        this.currency = currency == null ? "" : currency;
        this.listSeparator = listSeparator == null ? "" : listSeparator;
        this.values = values == null ? new TreeMap<>() : new TreeMap<>(values);
        this.referenceFrom = referenceFrom == null ? List.of() : List.copyOf(referenceFrom);
        this.countryCodes = countryCodes == null ? "" : countryCodes;
    }

    /** Whether amounts are written as in our own format. */
    boolean amountsAreOurs() {
        return decimal.equals(".") && thousands.isEmpty() && currency.isEmpty();
    }

    /** Digest of all that it says: while it stays the same, a file means the same. */
    String digest() {
        return Sha256.ofText(toString());
    }
}
