package org.twelvemonth.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.twelvemonth.engagement.EngagementBuilder.anEngagement;
import static org.twelvemonth.gate.GateRule.BYTE_ORDER_MARK;
import static org.twelvemonth.gate.GateRule.COUNTRY_NOT_LISTED;
import static org.twelvemonth.gate.GateRule.ENTRY_NOT_STATED;
import static org.twelvemonth.gate.GateRule.FILE_MISSING;
import static org.twelvemonth.gate.GateRule.INVISIBLE_CHARACTER;
import static org.twelvemonth.gate.GateRule.NOT_A_PLAIN_FILE;
import static org.twelvemonth.gate.GateRule.NOT_UTF8;
import static org.twelvemonth.gate.GateRule.TEXT;
import static org.twelvemonth.gate.Leak.before;
import static org.twelvemonth.gate.Leak.in;
import static org.twelvemonth.gate.Leak.instead;

import java.nio.file.Files;
import java.util.List;

/** Leaks into the public files. Listed are Canada, Nigeria and Papua New Guinea; Guinea, Myanmar and Sudan are withheld. */
final class PublicLeaks {
    private static final String PAGE = "public/countries-assisted.html";
    private static final String FRAGMENT = "public/countries-assisted-fragment.html";
    private static final String PLAIN = "public/countries-assisted.txt";
    private static final String CSV = "public/countries-assisted.csv";
    private static final String CSVW = "public/countries-assisted.csv-metadata.json";
    private static final String JSON = "public/countries-assisted.json";

    /** What no reason may ever print, in any case. */
    static final List<String> SECRETS = List.of(
            "sudan",
            "guinea",
            "burma",
            "0932",
            "border surveillance",
            "kidnap",
            "harbour unit",
            "1250000",
            "1,250,000",
            "87500",
            "87.500",
            "quay",
            "kestrel");

    private PublicLeaks() {}

    static AnEdition edition() {
        return AnEdition.of(
                anEngagement()
                        .referenced("IPA-2026-0417")
                        .in("CA", "NG", "PG")
                        .titled("Kidnap negotiation course")
                        .forRecipient("Toronto Harbour Unit")
                        .withPurpose("Boarding at the quay")
                        .worth("1250000"),
                anEngagement()
                        .referenced("IPA-2026-0932")
                        .in("SD", "GN", "MM")
                        .titled("Border surveillance review")
                        .forRecipient("Central Bureau of the River")
                        .worth("87500.50")
                        .with("Case officer", "Kestrel")
                        .withheldOn("S31"));
    }

    static List<Leak> all() {
        return List.of(
                in(PAGE, "a name in a comment", before("<main>", "<!-- Sudan -->"), TEXT, COUNTRY_NOT_LISTED),
                in(PAGE, "how much is withheld, in a comment", before("<main>", "<!-- 2 -->"), TEXT),
                in(PAGE, "when the page was made, in a comment", before("</body>", "<!-- 09:30 -->"), TEXT),
                in(
                        PAGE,
                        "a name in an attribute",
                        instead("<main>", "<main title=\"Sudan\">"),
                        TEXT,
                        COUNTRY_NOT_LISTED),
                in(PAGE, "a name as a class", instead("<main>", "<main class=\"sudan\">"), TEXT, COUNTRY_NOT_LISTED),
                in(PAGE, "a name in the page's title", instead("<title>", "<title>Sudan: "), TEXT, COUNTRY_NOT_LISTED),
                in(
                        PAGE,
                        "a name in a meta element",
                        before("<title>", "<meta name=\"description\" content=\"Sudan\">"),
                        TEXT,
                        COUNTRY_NOT_LISTED),
                in(PAGE, "a hidden element", before("</main>", "<i hidden>2</i>"), TEXT),
                in(PAGE, "a script", before("</body>", "<script>1</script>"), TEXT),
                in(PAGE, "a name in the style sheet", before("</style>", "/* Sudan */"), TEXT, COUNTRY_NOT_LISTED),
                in(
                        PAGE,
                        "a name escaped as style sheets do",
                        before("</style>", "p{content:\"\\53 udan\"}"),
                        TEXT,
                        COUNTRY_NOT_LISTED),
                in(
                        FRAGMENT,
                        "a name with an entity for a letter",
                        before("</ul>", "<li>&#83;udan</li>"),
                        TEXT,
                        COUNTRY_NOT_LISTED),
                in(FRAGMENT, "an entity within an entity", before("</p>", " &amp;#x53;udan"), TEXT, COUNTRY_NOT_LISTED),
                in(
                        PAGE,
                        "a name in the address of a link",
                        before("Table (CSV)", "<a href=\"?q=%53udan\">"),
                        TEXT,
                        COUNTRY_NOT_LISTED),
                in(FRAGMENT, "a percent sign encoded twice", before("</p>", " %2553udan"), TEXT, COUNTRY_NOT_LISTED),
                in(
                        FRAGMENT,
                        "a name split by zero-width characters",
                        before("</p>", " Su\u200Bdan"),
                        TEXT,
                        COUNTRY_NOT_LISTED),
                in(FRAGMENT, "a name split by a soft hyphen", before("</p>", " Su&shy;dan"), TEXT, COUNTRY_NOT_LISTED),
                in(
                        FRAGMENT,
                        "a name split by a private-use character",
                        before("</p>", " Su\uE000dan"),
                        TEXT,
                        COUNTRY_NOT_LISTED),
                in(FRAGMENT, "a name split by markup", before("</p>", " Su<b>d</b>an"), TEXT, COUNTRY_NOT_LISTED),
                in(FRAGMENT, "a name with accents", before("</p>", " Sùđan"), TEXT, COUNTRY_NOT_LISTED),
                in(FRAGMENT, "a name in capitals", before("</p>", " SUDAN"), TEXT, COUNTRY_NOT_LISTED),
                in(FRAGMENT, "a name in full-width letters", before("</p>", " Ｓｕｄａｎ"), TEXT, COUNTRY_NOT_LISTED),
                in(FRAGMENT, "an official name", before("</p>", " Republic of the Sudan"), TEXT, COUNTRY_NOT_LISTED),
                in(FRAGMENT, "an alias", before("</p>", " Burma"), TEXT, COUNTRY_NOT_LISTED),
                in(
                        FRAGMENT,
                        "a name beside the longer one that is listed",
                        before("</p>", " Guinea"),
                        TEXT,
                        COUNTRY_NOT_LISTED),
                in(
                        FRAGMENT,
                        "a name in the place of the longer one",
                        instead("Papua New Guinea", "Guinea"),
                        TEXT,
                        COUNTRY_NOT_LISTED),
                in(
                        FRAGMENT,
                        "a name in the place of one in the template",
                        instead("The United Kingdom", "Sudan"),
                        TEXT,
                        COUNTRY_NOT_LISTED),
                in(
                        FRAGMENT,
                        "a longer name in the place of a listed one",
                        instead("Nigeria", "South Sudan"),
                        TEXT,
                        COUNTRY_NOT_LISTED),
                in(
                        FRAGMENT,
                        "a caveat for this month alone",
                        before("</p>", " Some work is not shown this month."),
                        TEXT),
                in(FRAGMENT, "a caveat left out", instead("<strong>Exact sums.</strong>", ""), TEXT),
                in(FRAGMENT, "the number of withheld engagements", before("</p>", " 1"), TEXT),
                in(
                        FRAGMENT,
                        "a continent reached through withheld work alone",
                        instead("three continents", "four continents"),
                        TEXT),
                in(FRAGMENT, "the edition's number", before("</p>", " Edition 2."), TEXT),
                in(FRAGMENT, "the reference of a record", before("</p>", " ipa 2026/0932"), TEXT),
                in(FRAGMENT, "the title of a published record", before("</p>", " Kidnap negotiation course"), TEXT),
                in(
                        FRAGMENT,
                        "the recipient of a published record",
                        before("</p>", " Toronto&nbsp;Harbour <b>U</b>nit"),
                        TEXT),
                in(FRAGMENT, "the purpose of a record", before("</p>", " boarding at the quay"), TEXT),
                in(FRAGMENT, "a word of a further column", before("</p>", " Kestrel"), TEXT),
                in(FRAGMENT, "a sum of money", before("</p>", " 1250000"), TEXT),
                in(FRAGMENT, "a sum with separators and currency", before("</p>", " £1,250,000.00"), TEXT),
                in(FRAGMENT, "a sum with pence, written abroad", before("</p>", " 87.500,50 €"), TEXT),
                in(FRAGMENT, "a blank for every withheld record", text -> text + "  ", TEXT),
                in(FRAGMENT, "other quotation marks", instead("lang=\"en-GB\"", "lang='en-GB'"), TEXT),
                in(FRAGMENT, "an entity where a letter would do", instead("Canada", "&#67;anada"), TEXT),
                in(FRAGMENT, "other line ends", instead("\n", "\r\n"), TEXT),
                in(PLAIN, "a name", text -> text + "Sudan\n", TEXT, COUNTRY_NOT_LISTED),
                in(
                        PLAIN,
                        "a name behind a right-to-left mark",
                        instead("Canada", "\u202Enaduﬅ Canada"),
                        INVISIBLE_CHARACTER),
                in(PLAIN, "a byte order mark", text -> "\uFEFF" + text, BYTE_ORDER_MARK),
                new Leak(
                        "bytes that are no text",
                        PLAIN,
                        List.of(NOT_UTF8),
                        edition -> Files.writeString(edition.resolve(PLAIN), "Café", ISO_8859_1)),
                in(CSV, "a row", text -> text + "Africa,Sudan,SD\r\n", TEXT, COUNTRY_NOT_LISTED),
                in(CSV, "a column", text -> text.replaceAll("\r\n", ",1\r\n"), TEXT),
                in(CSV, "a code", instead(",NG", ",SD"), TEXT),
                in(CSV, "a code of three letters", instead(",NG", ",SDN"), TEXT),
                in(CSV, "a comment", text -> text + "# 1\r\n", TEXT),
                in(CSV, "a cell quoted without need", instead("Nigeria", "\"Nigeria\""), TEXT),
                in(CSV, "a file cut short", text -> text.substring(0, text.length() - 6), TEXT),
                in(JSON, "a member", before("\"continents\"", "\"withheld\": 1, "), TEXT),
                in(JSON, "a member that comes twice", before("\"continents\"", "\"continentCount\": 4, "), TEXT),
                in(
                        JSON,
                        "a name with an escape for a letter",
                        instead("Nigeria", "\\u0053udan"),
                        TEXT,
                        COUNTRY_NOT_LISTED),
                in(JSON, "another number", instead("\"countryCount\" : 3", "\"countryCount\" : 4"), TEXT),
                in(JSON, "a code", instead("\"NG\"", "\"SD\""), TEXT),
                in(JSON, "a file cut short", text -> text.substring(0, text.length() / 2), TEXT),
                in(CSVW, "a property", before("\"dc:language\"", "\"dc:creator\": \"Harbour Unit\", "), TEXT),
                in(
                        CSVW,
                        "when the table was made",
                        instead("\"dc:temporal\": \"2025-11-01", "\"dc:temporal\": \"2025-12-01"),
                        TEXT),
                new Leak(
                        "a further file",
                        "public",
                        List.of(ENTRY_NOT_STATED),
                        edition -> Files.createFile(edition.resolve("public/Sudan.txt"))),
                new Leak(
                        "a hidden file",
                        "public",
                        List.of(ENTRY_NOT_STATED),
                        edition -> Files.createFile(edition.resolve("public/.Sudan"))),
                new Leak(
                        "a folder",
                        "public",
                        List.of(ENTRY_NOT_STATED),
                        edition -> Files.createDirectory(edition.resolve("public/internal"))),
                new Leak("a link to a file elsewhere", PLAIN, List.of(NOT_A_PLAIN_FILE), edition -> {
                    Files.move(edition.resolve(PLAIN), edition.resolve("elsewhere.txt"));
                    Files.createSymbolicLink(edition.resolve(PLAIN), edition.resolve("elsewhere.txt"));
                }),
                new Leak(
                        "a file that is not there",
                        JSON,
                        List.of(FILE_MISSING),
                        edition -> Files.delete(edition.resolve(JSON))));
    }
}
