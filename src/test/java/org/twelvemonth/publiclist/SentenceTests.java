package org.twelvemonth.publiclist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.publiclist.Lists.FIJI;
import static org.twelvemonth.publiclist.Lists.MALTA;
import static org.twelvemonth.publiclist.Lists.TONGA;

import org.junit.jupiter.api.Test;

class SentenceTests {
    private static final PublicListWriter WRITER = new PublicListWriter(PublicTemplates.from(null));

    @Test
    void withNothingToListItSaysThatAndNoMore() {
        assertThat(text(Lists.of()))
                .isEqualTo("For the 12 months from 1 November 2025 to 31 October 2026"
                        + " there are no countries or territories to list.\n");
    }

    @Test
    void oneCountryIsSingular() {
        assertThat(text(Lists.of(FIJI)))
                .isEqualTo("In the 12 months from 1 November 2025 to 31 October 2026 we worked on one continent,"
                        + " supporting one country or territory:\n\nFiji\n");
    }

    @Test
    void severalCountriesCanShareAContinent() {
        assertThat(text(Lists.of(FIJI, TONGA)))
                .isEqualTo("In the 12 months from 1 November 2025 to 31 October 2026 we worked on one continent,"
                        + " supporting two countries and territories:\n\nFiji, Tonga\n");
    }

    @Test
    void severalContinentsArePlural() {
        assertThat(text(Lists.of(FIJI, MALTA, TONGA)))
                .isEqualTo("In the 12 months from 1 November 2025 to 31 October 2026 we worked across two continents,"
                        + " supporting three countries and territories:\n\nFiji, Malta, Tonga\n");
    }

    @Test
    void fromTenOnCountriesAreCountedInFigures() {
        assertThat(text(Lists.ofTwentyFour()))
                .isEqualTo("In the 12 months from 1 November 2025 to 31 October 2026 we worked across five continents,"
                        + " supporting 24 countries and territories:\n\n"
                        + "Anguilla, Australia, Bermuda, Canada, Cayman Islands, Cyprus, Fiji, Kingdom of Saudi Arabia,"
                        + " Kosovo, Malta, Mauritius, Montserrat, Namibia, Nigeria, Oman, Pakistan, Papua New Guinea,"
                        + " Republic of Singapore, Republic of South Africa, Samoa, Solomon Islands, Tonga, Tunisia,"
                        + " United Arab Emirates\n");
    }

    private static String text(PublicList list) {
        return WRITER.render(PublicFile.TEXT, list);
    }
}
