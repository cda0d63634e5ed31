package org.twelvemonth.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What people write above columns like ours. */
final class HeadingWords {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private static final Map<Column, List<String>> SYNONYMS = Map.ofEntries(
            Map.entry(Column.REFERENCE, List.of("ref", "id", "identifier", "case no", "case number", "case id")),
            Map.entry(Column.COUNTRY, List.of("countries", "nation", "territory", "destination", "where", "state")),
            Map.entry(Column.TITLE, List.of("course title", "subject", "course", "project", "activity", "name")),
            Map.entry(Column.STATUS, List.of("stage", "progress", "phase", "state")),
            Map.entry(
                    Column.DELIVERY_START,
                    List.of("start date", "start", "started", "from", "begin", "begins", "commencement")),
            Map.entry(
                    Column.DELIVERY_END,
                    List.of("end date", "end", "ended", "until", "finish", "finished", "to", "completion")),
            Map.entry(Column.DISCLOSURE, List.of("publication", "publish")),
            Map.entry(Column.LOCALITY, List.of("location", "place", "city", "town", "venue")),
            Map.entry(Column.RECIPIENT, List.of("student unit", "beneficiary", "agency", "organisation", "force")),
            Map.entry(Column.PURPOSE, List.of("aim", "objective", "reason")),
            Map.entry(Column.THEME, List.of("topic", "category", "area")),
            Map.entry(Column.ASSISTANCE_TYPE, List.of("type", "kind")),
            Map.entry(Column.DELIVERY_MODE, List.of("mode", "method")),
            Map.entry(Column.PARTNERS, List.of("partner")),
            Map.entry(Column.REQUEST_DATE, List.of("requested", "requested on", "received")),
            Map.entry(Column.DECISION_DATE, List.of("decided", "decided on")),
            Map.entry(Column.FUNDER, List.of("funding", "funded by", "sponsor", "paid by")),
            Map.entry(Column.CONTRACT_VALUE_GBP, List.of("total cost", "cost", "value", "contract value", "price")),
            Map.entry(Column.AMOUNT_RECEIVED_GBP, List.of("received amount", "income", "paid")),
            Map.entry(Column.TRAINED, List.of("quantity", "students", "participants", "trainees", "attendees")),
            Map.entry(Column.WITHHOLDING_GROUNDS, List.of("grounds", "exemption", "exemptions")),
            Map.entry(Column.MARKING, List.of("classification", "protective marking")),
            Map.entry(Column.UPDATED_AT, List.of("updated", "modified", "last modified", "changed")));

    /** Words of who was helped. */
    private static final Set<String> HELPED = Set.of(
            "recipient",
            "recipients",
            "beneficiary",
            "beneficiaries",
            "benefiting",
            "benefitting",
            "receiving",
            "receiver",
            "assisted",
            "aided",
            "helped",
            "supported",
            "destination",
            "host");

    /** Words of what took place. */
    private static final Set<String> HAPPENED =
            Set.of("actual", "actuals", "real", "realised", "realized", "effective", "confirmed", "final", "delivered");

    /** Words of what was only intended. */
    private static final Set<String> INTENDED = Set.of(
            "planned",
            "plan",
            "expected",
            "estimated",
            "estimate",
            "forecast",
            "proposed",
            "scheduled",
            "target",
            "provisional",
            "budget",
            "anticipated",
            "intended",
            "indicative",
            "tentative",
            "projected",
            "due",
            "expect",
            "exp",
            "est",
            "budgeted",
            "committed",
            "commitment",
            "original",
            "baseline");

    /** Words of places and bodies that were not helped. */
    private static final Set<String> OTHER_SIDE = Set.of(
            "donor",
            "donors",
            "donating",
            "contributor",
            "contributing",
            "sender",
            "sending",
            "source",
            "extending",
            "accountable",
            "participating",
            "publisher",
            "funders",
            "funded",
            "sponsors",
            "sponsoring",
            "providers",
            "providing",
            "citizen",
            "born",
            "funder",
            "funding",
            "sponsor",
            "provider",
            "supplier",
            "origin",
            "home",
            "nationality",
            "citizenship",
            "birth",
            "residence",
            "passport",
            "our",
            "uk",
            "lead",
            "reporting",
            "implementing");

    private HeadingWords() {}

    /** How much the words of a heading speak for (above zero) or against (below) its being the column's. */
    static int preference(String heading, Column column) {
        List<String> words =
                BETWEEN_WORDS.splitAsStream(heading).map(Column::key).toList();
        if (words.stream().anyMatch(INTENDED::contains)) {
            return -6;
        }
        if ((column == Column.COUNTRY || column == Column.RECIPIENT)
                && words.stream().anyMatch(OTHER_SIDE::contains)) {
            return -30;
        }
        boolean ofPlaces = column == Column.COUNTRY || column == Column.RECIPIENT;
        Set<String> preferred = ofPlaces ? HELPED : column.form() == Column.Form.TEXT ? Set.of() : HAPPENED;
        return words.stream().anyMatch(preferred::contains) ? 12 : 0;
    }

    /** How much the heading sounds like the column's: 0 not at all, 1 as one of several words, 2 as a whole, 3 is it. */
    static int likeness(String heading, Column column) {
        if (Column.key(heading).equals(Column.key(column.heading()))) {
            return 3;
        }
        List<String> synonyms = SYNONYMS.getOrDefault(column, List.of());
        if (synonyms.stream().anyMatch(word -> Column.key(word).equals(Column.key(heading)))) {
            return 2;
        }
        List<String> words =
                BETWEEN_WORDS.splitAsStream(heading).map(Column::key).toList();
        return words.contains(Column.key(column.heading()))
                        || synonyms.stream().map(Column::key).anyMatch(words::contains)
                ? 1
                : 0;
    }
}
