package org.twelvemonth.console.record;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twelvemonth.console.page.EditionPath;
import org.twelvemonth.console.page.NotFoundException;
import org.twelvemonth.console.page.SealedEditions;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.country.Resolution;
import org.twelvemonth.edition.Edition;

/** Why a country is on an edition's list or not. */
@Controller
class CountryPage {
    private final SealedEditions editions;
    private final CountryRegister countries;
    private final CountryReasons reasons;

    CountryPage(SealedEditions editions, CountryRegister countries, CountryReasons reasons) {
        this.editions = editions;
        this.countries = countries;
        this.reasons = reasons;
    }

    @GetMapping("/editions/{month}/{number}/countries/{code}")
    String why(
            @PathVariable String month,
            @PathVariable String number,
            @PathVariable String code,
            @RequestParam Map<String, String> parameters,
            Model model,
            RedirectAttributes next)
            throws IOException {
        Edition edition = editions.at(month, number);
        Country country = meant(code);
        if (!code.equals(country.code())) {
            next.addAllAttributes(parameters);
            return "redirect:" + new EditionPath(edition).to("/countries/" + country.code());
        }
        ListQuery query = ListQuery.of(parameters, "effect", CountryReasons.SORTS);
        model.addAttribute("edition", new EditionPath(edition));
        model.addAttribute("why", reasons.of(edition, country, query));
        return "console/country";
    }

    /** The country of a code or a name, as somebody typed it into the address. */
    private Country meant(String typed) {
        return countries.byCode(typed.toUpperCase(Locale.ROOT)).orElseGet(() -> switch (countries.resolve(typed)) {
            case Resolution.Resolved resolved -> resolved.country();
            case Resolution.Unresolved unknown ->
                throw new NotFoundException(
                        "There is no country or territory with this code or name. The edition's page"
                                + " has a table of those that its records name.");
        });
    }
}
