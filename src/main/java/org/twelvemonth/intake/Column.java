package org.twelvemonth.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.twelvemonth.engagement.CaseFolding;
import org.twelvemonth.intake.rows.Row;
import org.twelvemonth.intake.rows.VisibleText;

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
    UPDATED_AT,
    DELETED;

    /** What the cells of a column are, besides words and texts. */
    enum Form {
        DAY,
        TIME,
        AMOUNT,
        COUNT,
        LIST,
        TEXT
    }

    /** The columns without which a file is not read. */
    static final List<Column> REQUIRED = List.of(REFERENCE, COUNTRY, TITLE, STATUS, DELIVERY_START, DISCLOSURE);

    /** All columns, in the order in which problems are told. */
    static final List<Column> ALL = List.of(values());

    /** A number or a date of more characters says nothing that can be used. */
    private static final int LONGEST_NUMBER = 400;

    /** Words, references and lists of countries or grounds. */
    private static final int LONGEST_LIST = 1_000;

    private static final Pattern INSIGNIFICANT = Pattern.compile("[\\s_-]+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern PUNCTUATION = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");

    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");

    /** Columns whose blank cells make a record more public, or public for longer, than it may be. */
    private static final List<Column> RESTRICTING =
            List.of(WITHHOLDING_GROUNDS, MARKING, DELETED, DELIVERY_END, UPDATED_AT);

    private static final Map<String, Column> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(column -> key(column.heading()), Function.identity()));

    /** The heading, for example {@code delivery_start}. */
    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its cells are. */
    Form form() {
        return switch (this) {
            case DELIVERY_START,
                    DELIVERY_END,
                    REQUEST_DATE,
                    DECISION_DATE,
                    OSJA_REVIEW_DUE,
                    APPROVED_ON,
                    DISCLOSURE_DECIDED_ON,
                    DISCLOSURE_REVIEW_DUE -> Form.DAY;
            case UPDATED_AT -> Form.TIME;
            case CONTRACT_VALUE_GBP, AMOUNT_RECEIVED_GBP -> Form.AMOUNT;
            case TRAINED, DEPLOYED -> Form.COUNT;
            case COUNTRY, WITHHOLDING_GROUNDS -> Form.LIST;
            default -> Form.TEXT;
        };
    }

    /** The most characters of a cell; one that is longer rejects its row before anything of it is looked at. */
    int longest() {
        return switch (form()) {
            case DAY, TIME, AMOUNT, COUNT -> LONGEST_NUMBER;
            case LIST -> LONGEST_LIST;
            case TEXT ->
                switch (this) {
                    case REFERENCE, STATUS, DISCLOSURE, MARKING, DELETED -> LONGEST_LIST;
                    default -> Row.LONGEST_CELL;
                };
        };
    }

    /**
     * Whether a cell that cannot be read rejects its row: it could withhold or end something, or say which record it is.
     * Cells of other columns count as empty then.
     */
    boolean mustBeReadable() {
        return switch (this) {
            case REFERENCE,
                    COUNTRY,
                    STATUS,
                    DELIVERY_START,
                    DELIVERY_END,
                    DISCLOSURE,
                    WITHHOLDING_GROUNDS,
                    DISCLOSURE_APPROVER,
                    DISCLOSURE_DECIDED_ON,
                    DISCLOSURE_REVIEW_DUE,
                    MARKING,
                    UPDATED_AT,
                    DELETED -> true;
            default -> false;
        };
    }

    /**
     * The column that the settings name.
     *
     * @throws IllegalArgumentException when it is none of ours
     */
    static Column named(String name) {
        return of(name).orElseThrow(() ->
                new IllegalArgumentException("\"" + name + "\" is no column of the record format. Write one of "
                        + ALL.stream().map(Column::heading).collect(Collectors.joining(", ")) + "."));
    }

    /**
     * The column of a heading, whatever its case, its blanks, underscores and hyphens, what cannot be seen, and punctuation
     * around it such as a colon or an asterisk.
     */
    static Optional<Column> of(String heading) {
        return Optional.ofNullable(BY_KEY.get(key(withoutPunctuation(heading))));
    }

    /**
     * The column that a heading seems to mean, though it is not written so: with a remark in brackets, or with a letter or two
     * mistyped, left out or surplus. Only of the columns that withhold or end something.
     */
    static Optional<Column> seeming(String heading) {
        String written = key(withoutPunctuation(REMARK.matcher(heading).replaceAll("")));
        return RESTRICTING.stream()
                .filter(column -> {
                    String ours = key(column.heading());
                    return LevenshteinDistance.getDefaultInstance().apply(written, ours)
                            <= (ours.length() < 10 ? 1 : 2);
                })
                .findFirst();
    }

    private static String withoutPunctuation(String heading) {
        return PUNCTUATION.matcher(heading).replaceAll("");
    }

    /** What makes two headings the same. */
    static String key(String heading) {
        return CaseFolding.fold(
                INSIGNIFICANT.matcher(VisibleText.dropInvisible(heading)).replaceAll(""));
    }
}
