package org.twelvemonth.publiclist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.publiclist.Lists.FIJI;
import static org.twelvemonth.publiclist.PublicFile.FRAGMENT;
import static org.twelvemonth.publiclist.PublicFile.PAGE;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

class HtmlTests {
    private static final PublicListWriter WRITER = new PublicListWriter(PublicTemplates.from(null));

    @Test
    void groupsCountriesByContinent() {
        Elements continents = parse(PAGE, Lists.ofTwentyFour()).select("section");

        assertThat(continents.select("h3").eachText())
                .containsExactly("Africa", "Americas", "Asia", "Europe", "Oceania");
        assertThat(continents.get(2).select("li").eachText())
                .containsExactly(
                        "Cyprus",
                        "Kingdom of Saudi Arabia",
                        "Oman",
                        "Pakistan",
                        "Republic of Singapore",
                        "United Arab Emirates");
        assertThat(continents.select("li")).hasSize(24);
    }

    @Test
    void saysWhichMonthsItCovers() {
        Document page = parse(PAGE, Lists.of(FIJI));

        assertThat(page.title()).isEqualTo("Countries and territories assisted, 1 November 2025 to 31 October 2026");
        assertThat(page.select("header time").eachAttr("datetime")).containsExactly("2025-11-01", "2026-10-31");
        assertThat(page.select("header time").eachText()).containsExactly("1 November 2025", "31 October 2026");
    }

    @Test
    void givesTheSameCaveatsWhateverIsListed() {
        assertThat(withoutTheList(Lists.of()))
                .isEqualTo(withoutTheList(Lists.of(FIJI)))
                .isEqualTo(withoutTheList(Lists.ofTwentyFour()))
                .contains("What we do not publish, and why", "Human rights and the Code of Ethics");
    }

    @Test
    void anEmptyListHasNoContinents() {
        assertThat(parse(PAGE, Lists.of()).select("section")).isEmpty();
    }

    @Test
    void printsMarkupInNamesAsText() {
        PublicList list = Lists.of(
                new ListedCountry("CI", "Côte d'Ivoire", "Africa"),
                new ListedCountry("BA", "Bosnia <b>&</b> \"Herzegovina\"", "Europe"));

        Elements names = parse(FRAGMENT, list).select("section li");

        assertThat(names.eachText()).containsExactly("Côte d'Ivoire", "Bosnia <b>&</b> \"Herzegovina\"");
        assertThat(names.select("b")).isEmpty();
    }

    @Test
    void theFragmentIsTheContentOfThePage() {
        PublicList list = Lists.ofTwentyFour();
        Element content = parse(PAGE, list).expectFirst("main > div");

        assertThat(parse(FRAGMENT, list).body().children()).hasSize(1);
        assertThat(parse(FRAGMENT, list).body().child(0).outerHtml()).isEqualTo(content.outerHtml());
        assertThat(WRITER.render(FRAGMENT, list)).doesNotContain("<html", "<head", "<body", "<style", "<h1");
    }

    @Test
    void isSpokenInBritishEnglishUnderOneTitle() {
        Document page = parse(PAGE, Lists.ofTwentyFour());

        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en-GB");
        assertThat(page.select("h1").eachText()).isEqualTo(List.of("Countries and territories assisted"));
        assertThat(page.select("header, main, footer")).hasSize(3);
    }

    @Test
    void hasNoScriptAndRefersToItsOwnFilesAlone() {
        Document page = parse(PAGE, Lists.ofTwentyFour());

        assertThat(page.select("script, link, img, iframe, [src], [style], [onclick]"))
                .isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).allMatch(PublicFile.fileNames()::contains);
    }

    private static String withoutTheList(PublicList list) {
        Document page = parse(PAGE, list);
        page.select("section, .countries-assisted-sentence").remove();
        return page.outerHtml().replaceAll("\\s+", " ");
    }

    private static Document parse(PublicFile file, PublicList list) {
        return Jsoup.parse(WRITER.render(file, list));
    }
}
