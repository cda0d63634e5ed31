package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of days and times, honoured in every letter or refused. */
class DatePatternTests {
    private static final String EXAMPLE = ". Write for example d/M/yyyy, dd-MMM-yyyy or yyyy-MM-dd'T'HH:mm:ssX.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d/M/yyyy                   | 1/9/2026                     | 2026-09-01
            dd.MM.yy                   | 01.09.26                     | 2026-09-01
            uuuuMMdd                   | 20260901                     | 2026-09-01
            dMMMuu                     | 1Sep26                       | 2026-09-01
            d MMM yyyy                 | 1 Sept 2026                  | 2026-09-01
            d MMM yyyy                 | 1 sept. 2026                 | 2026-09-01
            d MMM yyyy                 | 1 September 2026             | 2026-09-01
            d MMMM yyyy                | 1  SEP 2026                  | 2026-09-01
            d.MMM.yyyy                 | 1.Sept.2026                  | 2026-09-01
            d MMM yyyy                 | 1 June 2026                  | 2026-06-01
            d MMMM yyyy                | 1 Mar 2026                   | 2026-03-01
            d MMMM yyyy                | 31 JULY 2026                 | 2026-07-31
            MMM d, yyyy                | May 1, 2026                  | 2026-05-01
            EEE, d MMM yyyy HH:mm:ss Z | Thu, 30 Apr 2026 23:30:00 +0000 | 2026-05-01
            EEEE d MMMM yyyy           | Tues 1 Sept 2026             | 2026-09-01
            dd 'of' MMMM yyyy          | 01 of September 2026         | 2026-09-01
            yyyy-MM-dd'T'HH:mm:ssX     | 2026-04-30T23:00:00Z         | 2026-05-01
            yyyy-MM-dd'T'HH:mm:ssXXX   | 2026-05-01T00:30:00+02:00    | 2026-04-30
            yyyy-MM-dd HH:mm x         | 2026-01-31 23:30 -01         | 2026-02-01
            yyyy-MM-dd HH:mm VV        | 2026-05-01 08:00 Asia/Tokyo  | 2026-05-01
            yyyy-MM-dd HH:mm VV        | 2026-05-01 07:00 Asia/Tokyo  | 2026-04-30
            yyyy-MM-dd HH:mm           | 2026-04-30 23:59             | 2026-04-30
            """)
    void readsDaysOfTheUnitedKingdom(String form, String written, String day) {
        assertThat(new DatePattern(form).day(written)).contains(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            yyyy-MM-dd'T'HH:mm:ss.SSSZ  | 2026-07-01T09:30:00.000+0000  | 2026-07-01T09:30:00Z
            yyyy-MM-dd'T'HH:mm:ss.SSSZ  | 2026-07-01T09:30:00.250+0100  | 2026-07-01T08:30:00.250Z
            yyyy-MM-dd'T'HH:mm:ssXX     | 2026-07-01T09:30:00Z          | 2026-07-01T09:30:00Z
            dd/MM/yyyy HH:mm xxx        | 01/07/2026 09:30 +05:30       | 2026-07-01T04:00:00Z
            d/M/yyyy HH:mm VV           | 1/7/2026 09:30 Europe/Paris   | 2026-07-01T07:30:00Z
            d/M/yyyy H:mm               | 1/7/2026 9:30                 | 2026-07-01T09:30
            M/d/yyyy h:mm:ss a          | 7/1/2026 12:05:00 AM          | 2026-07-01T00:05
            M/d/yyyy h:mm a             | 7/1/2026 12:05 p.m.           | 2026-07-01T12:05
            M/d/yyyy hh:mm a            | 7/1/2026 01:05 pm             | 2026-07-01T13:05
            d/M/yyyy H                  | 1/7/2026 9                    | 2026-07-01T09:00
            yyyyMMddHHmmss              | 20260701093015                | 2026-07-01T09:30:15
            d/M/yyyy                    | 1/7/2026                      | 2026-07-01
            """)
    void readsTimesWithTheirOffsets(String form, String written, String time) {
        assertThat(new DatePattern(form).time(written)).contains(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d/M/yyyy                | 30/2/2026
            d/M/yyyy                | 31/10/20266
            d/M/yyyy                | 31/10/0202
            d/M/yyyy                | 31/10/26
            d/M/yyyy                | 31/10/1899
            d/M/yyyy                | ٣١/١٠/٢٠٢٦
            dd/MM/yyyy              | 1/10/2026
            d MMM yyyy              | 1 Sepp 2026
            d MMM yyyy              | 1 Septem 2026
            d MMM yyyy              | 1 Octubre 2026
            EEE d MMM yyyy          | Mon 1 Sep 2026
            M/d/yyyy h:mm a         | 7/1/2026 13:05 pm
            M/d/yyyy h:mm a         | 7/1/2026 0:05 am
            d/M/yyyy HH:mm          | 1/7/2026 24:00
            yyyy-MM-dd HH:mm X      | 2026-07-01 09:30
            yyyy-MM-dd HH:mm X      | 2026-07-01 09:30 +25:00
            yyyy-MM-dd HH:mm VV     | 2026-07-01 09:30 BST
            """)
    void readsNothingElse(String form, String written) {
        assertThat(new DatePattern(form).day(written)).isEmpty();
        assertThat(new DatePattern(form).time(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YYYY",
                "Y",
                "y",
                "yyy",
                "u",
                "yyyyy",
                "D",
                "w",
                "W",
                "Q",
                "q",
                "L",
                "LLL",
                "MMMMM",
                "ddd",
                "G",
                "k",
                "K",
                "n",
                "N",
                "A",
                "e",
                "c",
                "B",
                "z",
                "zzzz",
                "O",
                "v",
                "V",
                "XXXX",
                "XXXXX",
                "xxxx",
                "ZZZZ",
                "ZZZZZ",
                "EEEEE",
                "HHH",
                "SSSSSSSSSS",
                "p",
                "b",
                "l"
            })
    void refusesOtherLettersAndNamesThoseAllowed(String letters) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatePattern("d/M/yyyy HH:mm:ss" + " " + letters))
                .withMessage("\"d/M/yyyy HH:mm:ss " + letters + "\" is no date format: it holds \"" + letters
                        + "\". The letters"
                        + " allowed are d, dd, M, MM, MMM, MMMM, yy, yyyy, uu, uuuu, E to EEEE, H, HH, h, hh, m, mm, s, ss, S"
                        + " to SSSSSSSSS, a, VV, and X, x or Z, one to three of them" + EXAMPLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            MM/yyyy                       | it gives no day, for it lacks the day
            d/yyyy                        | it gives no day, for it lacks the month
            d/M                           | it gives no day, for it lacks the year
            HH:mm                         | it gives no day, for it lacks the day
            d/M/yyyy h:mm                 | it holds h without a, so nobody knows whether 1 is at night. Add a, or write H
            d/M/yyyy HH:mm a              | it holds a with H. Write h with a, or H alone
            d/M/yyyy a                    | it has the half of the day without the hour
            d/M/yyyy mm                   | it has the minute without the hour
            d/M/yyyy HH:ss                | it has the second without the minute
            d/M/yyyy HH:mm.SSS            | it has the fraction of a second without the second
            d/M/yyyyXXX                   | it has the offset or zone without the hour
            d/M/yyyy d                    | it says the day twice
            d/M/yyyy uuuu                 | it says the year twice
            d/M/MMM/yyyy                  | it says the month twice
            d/M/yyyy H hh                 | it says the hour twice
            d/M/yyyy HH:mm X VV           | it says the offset or zone twice
            dMyyyy                        | nothing stands between d and M, so 111 could be 1 and 11 or 11 and 1. Write both letters twice, or a sign between them
            yyyy-dd-MM                    | it reads 2026-03-04 as 2026-04-03, and ISO 8601, in which days are read as well, reads it otherwise. Correct the order of its letters
            yyyy-MM-dd'T'mm:HH            | it reads 2026-03-04T05:06 as 2026-03-04T06:05, and ISO 8601, in which days are read as well, reads it otherwise. Correct the order of its letters
            yyyy-MM-dd'T'HH:mm:ss'Z'      | 'Z' in quotation marks drops the offset. Write X, which reads Z and +01:00
            d/M/yyyy 'UTC'                | it holds the text 'UTC'. The texts allowed are 'T', 'at', 'of', 'on', 'the', 'st', 'nd', 'rd' and 'th'
            d/M/yyyy '+01:00'             | it holds the text '+01:00'. The texts allowed are 'T', 'at', 'of', 'on', 'the', 'st', 'nd', 'rd' and 'th'
            d/M/yyyy HH:mm 'PM'           | it holds the text 'PM'. The texts allowed are 'T', 'at', 'of', 'on', 'the', 'st', 'nd', 'rd' and 'th'
            d/M/yyyy ''                   | it holds the text ''. The texts allowed are 'T', 'at', 'of', 'on', 'the', 'st', 'nd', 'rd' and 'th'
            d/M/yyyy 'at                  | its quotation mark is not closed
            d/M/yyyy[ HH:mm]              | it holds "[". Between the letters may stand a blank and / - . , : ; _ ( )
            {d}/M/yyyy                    | it holds "{". Between the letters may stand a blank and / - . , : ; _ ( )
            d/M/yyyy#                     | it holds "#". Between the letters may stand a blank and / - . , : ; _ ( )
            d/M/20yy                      | it holds "2". Between the letters may stand a blank and / - . , : ; _ ( )
            d/M/yyyy HH:mm+0000           | it holds "+". Between the letters may stand a blank and / - . , : ; _ ( )
            """)
    void refusesFormsThatAreNotWhole(String form, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatePattern(form))
                .withMessage("\"" + form + "\" is no date format: " + why + EXAMPLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void refusesABlankForm(String form) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatePattern(form))
                .withMessage("\"" + form + "\" is no date format: it gives no day, for it lacks the day" + EXAMPLE);
    }
}
