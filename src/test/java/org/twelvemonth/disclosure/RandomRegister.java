package org.twelvemonth.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A register in two parts: records that put countries on the list for 2026-10, and records that must leave no trace, under
 * references of their own.
 */
final class RandomRegister {
    static final String HEADER = "reference,country,title,status,delivery_start,delivery_end,disclosure,"
            + "disclosure_approver,disclosure_decided_on,withholding_grounds,marking,recipient,funder,contract_value_gbp,"
            + "amount_received_gbp,trained,deployed,locality,purpose,osja_risk,updated_at,desk";

    private static final List<String> COUNTRIES = List.of(
            "FJ",
            "MT",
            "TO",
            "NG",
            "NE",
            "GN",
            "PG",
            "GW",
            "SD",
            "SS",
            "DM",
            "DO",
            "OM",
            "RO",
            "AU",
            "KE",
            "JE",
            "GB",
            "XK",
            "ZA",
            "SA",
            "US",
            "BR",
            "CI",
            "AX",
            "Samoa",
            "American Samoa",
            "Mali",
            "Somalia",
            "The Gambia");
    private static final List<String> WORDS = List.of(
            "Training", "Mentoring", "Sudan", "a <b>bold</b> plan", "=1+1", "Évaluation", "x\u200By", "Niger; Oman");

    private final Random random;

    RandomRegister(Random random) {
        this.random = random;
    }

    /** Rows of publishable engagements; from the same seed always the same countries, dates and decisions. */
    List<Published> published() {
        return IntStream.range(0, random.nextInt(9))
                .mapToObj(i -> new Published(
                        "P-" + i,
                        anyCountries(),
                        day("2025-06-01", 500),
                        random.nextInt(3) == 0 ? "" : "2027-01-01",
                        random.nextBoolean() ? "" : "2026-03-0" + (1 + random.nextInt(9)) + "T10:00:00Z"))
                .toList();
    }

    /**
     * What of a publishable engagement the list follows from.
     *
     * @param end empty while it is open-ended
     * @param updatedAt empty when not written
     */
    record Published(String reference, String countries, String start, String end, String updatedAt) {}

    /** The row of a publishable engagement, with internal fields of every kind drawn anew. */
    String row(Published record) {
        return String.join(
                ",",
                record.reference(),
                '"' + record.countries() + '"',
                word(),
                record.end().isEmpty() ? "IN_DELIVERY" : "COMPLETED",
                record.start(),
                record.end(),
                "PUBLISH",
                "Role " + random.nextInt(99),
                day("2026-01-01", 200),
                "",
                pick(List.of("", "OFFICIAL", "OFFICIAL-SENSITIVE")),
                internals(),
                record.updatedAt(),
                word());
    }

    /** Rows that must leave no trace. */
    List<String> unpublishable() {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> unpublishable("N-" + random.nextInt(40) + "-" + i))
                .toList();
    }

    private String unpublishable(String reference) {
        return switch (random.nextInt(10)) {
            case 0 ->
                row(reference, "COMPLETED", "2026-02-01", "WITHHOLD", "", pick(List.of("S31", "S24; S99", "")), "");
            case 1 -> row(reference, "IN_DELIVERY", "2026-02-01", "UNDECIDED", "Role", "", "");
            case 2 -> row(reference, "COMPLETED", "2026-02-01", pick(List.of("", "maybe")), "Role", "", "");
            case 3 -> row(reference, "COMPLETED", "2026-02-01", "PUBLISH", "", "", "");
            case 4 -> row(reference, "COMPLETED", "2026-02-01", "PUBLISH", "Role", "S27", "");
            case 5 ->
                row(reference, "COMPLETED", "2026-02-01", "PUBLISH", "Role", "", pick(List.of("SECRET", "COSMIC")));
            case 6 ->
                row(reference, pick(List.of("REQUESTED", "DECLINED", "CANCELLED")), "", "PUBLISH", "Role", "", "");
            case 7 -> row(reference, "COMPLETED", day("2019-01-01", 900), "PUBLISH", "Role", "", "");
            // Rejected: a reference that can be read, and one that cannot.
            case 8 -> row(reference, "COMPLETED", "soon", "PUBLISH", "Role", "", "");
            default -> row("", "COMPLETED", "2026-02-01", "PUBLISH", "Role", "", "");
        };
    }

    private String row(
            String reference,
            String status,
            String start,
            String disclosure,
            String approver,
            String grounds,
            String marking) {
        return String.join(
                ",",
                reference,
                '"' + anyCountries() + '"',
                word(),
                status,
                start,
                "",
                disclosure,
                approver,
                "2026-01-05",
                grounds,
                marking,
                internals(),
                "",
                word());
    }

    private String internals() {
        return String.join(
                ",",
                word(),
                word(),
                random.nextInt(1_000_000) + ".50",
                Integer.toString(random.nextInt(1_000_000)),
                Integer.toString(random.nextInt(500)),
                Integer.toString(random.nextInt(50)),
                word(),
                word(),
                word());
    }

    /** The rows in any order, over one or two files. */
    List<List<String>> files(List<String> rows) {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(shuffled.size() + 1);
        return random.nextBoolean()
                ? List.of(shuffled)
                : List.of(shuffled.subList(0, cut), shuffled.subList(cut, shuffled.size()));
    }

    private String anyCountries() {
        return random.nextInt(5) == 0 ? pick(COUNTRIES) + "; " + pick(COUNTRIES) : pick(COUNTRIES);
    }

    private String word() {
        return '"' + pick(WORDS) + " " + random.nextInt(1000) + '"';
    }

    private String day(String from, int range) {
        return LocalDate.parse(from).plusDays(random.nextInt(range)).toString();
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
