package org.twelvemonth.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns of the canonical record format, as {@code docs/records.md} describes them. */
enum Column {
    REFERENCE,
    COUNTRY,
    TITLE,
    STATUS,
    DELIVERY_START,
    DELIVERY_END,
    DISCLOSURE,
    LOCALITY,
    RECIPIENT,
    PURPOSE,
    THEME,
    ASSISTANCE_TYPE,
    DELIVERY_MODE,
    PARTNERS,
    REQUEST_DATE,
    DECISION_DATE,
    DECLINE_REASON,
    OSJA_REFERENCE,
    OSJA_STATUS,
    OSJA_RISK,
    OSJA_REVIEW_DUE,
    APPROVAL_LEVEL,
    APPROVED_ON,
    SECTION_26,
    FUNDER,
    CONTRACT_VALUE_GBP,
    AMOUNT_RECEIVED_GBP,
    TRAINED,
    DEPLOYED,
    WITHHOLDING_GROUNDS,
    DISCLOSURE_APPROVER,
    DISCLOSURE_DECIDED_ON,
    DISCLOSURE_REVIEW_DUE,
    MARKING,
    UPDATED_AT;

    /** The columns without which a file is not read. */
    static final List<Column> REQUIRED = List.of(REFERENCE, COUNTRY, TITLE, STATUS, DELIVERY_START, DISCLOSURE);

    /** All columns, in the order in which problems are told. */
    static final List<Column> ALL = List.of(values());

    private static final Pattern INSIGNIFICANT = Pattern.compile("[\\s\\u00A0\\uFEFF_-]+");

    private static final Map<String, Column> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(column -> key(column.heading()), Function.identity()));

    /** The heading, for example {@code delivery_start}. */
    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of a heading, whatever its case and its blanks, underscores and hyphens. */
    static Optional<Column> of(String heading) {
        return Optional.ofNullable(BY_KEY.get(key(heading)));
    }

    /** What makes two headings the same. */
    static String key(String heading) {
        return INSIGNIFICANT.matcher(heading).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
