package org.twelvemonth.figures;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twelvemonth.engagement.CaseFolding;

/**
 * What a record says of the Secretary of State's consent under section 26 of the Police Act 1996. The column is free text, so
 * only what is known to mean that consent is given, or that none is needed, settles it.
 */
enum Section26Consent {
    /** Consent is given, or none is needed. */
    SETTLED,
    /** Consent is asked for, needed or refused. */
    NOT_GIVEN,
    /** Neither can be read with certainty. */
    UNCLEAR;

    private static final Pattern GIVEN_OR_NOT_NEEDED = Pattern.compile("(?:the )?(?:(?:section|s\\.?) ?26 )?"
            + "(?:(?:home secretary|secretary of state|home office|ministerial|minister)(?:['’]s)? )?(?:consent )?"
            + "(?:(?:is|was|has been) )?"
            + "(?:given|granted|obtained|received|approved|agreed|in place|yes|y"
            + "|not (?:required|needed|necessary|applicable)|(?:no consent|none) (?:required|needed)|n/?a|n\\.a\\.?|exempt)"
            + "(?![\\p{L}\\p{N}])");

    private static final Pattern ASKED_OR_REFUSED = Pattern.compile(
            "\\b(?:pending|await\\w*|wait\\w*|outstanding|request\\w*|appl(?:y|ied|ying)|application|sought|seeking|submitted"
                    + "|in progress|in hand|under consideration|to (?:be|follow)|tbc|tbd|tba|undecided|no|not|never|none|refus\\w*"
                    + "|declin\\w*|reject\\w*|denied|withdrawn|revoked|expired|lapsed|overdue|missing|needed|required|due|open)\\b");

    /** Words that may follow, besides those with a digit. */
    private static final Set<String> HARMLESS = Set.of(
            "on",
            "by",
            "in",
            "of",
            "from",
            "dated",
            "date",
            "ref",
            "reference",
            "letter",
            "under",
            "the",
            "home",
            "secretary",
            "state",
            "minister",
            "office",
            "section",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;:().–-]+");

    /** Reads the cell, which is not blank. */
    static Section26Consent of(String written) {
        String text = CaseFolding.fold(written).replaceAll("\\s+", " ");
        Matcher settled = GIVEN_OR_NOT_NEEDED.matcher(text);
        if (settled.lookingAt() && isHarmless(text.substring(settled.end()))) {
            return SETTLED;
        }
        return ASKED_OR_REFUSED.matcher(text).find() ? NOT_GIVEN : UNCLEAR;
    }

    private static boolean isHarmless(String rest) {
        return BETWEEN_WORDS
                .splitAsStream(rest)
                .allMatch(word -> word.isEmpty()
                        || HARMLESS.contains(word)
                        || (word.chars().anyMatch(Character::isDigit) && word.indexOf('?') < 0));
    }
}
