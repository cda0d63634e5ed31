package org.twelvemonth.intake;

import java.util.Map;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.CountryRegister;

/** The register of countries that the tests share: loading it is not what they are about. */
public final class Countries {
    public static final CountryRegister REGISTER = CountryRegister.load(ContinentScheme.M49, Map.of());

    private Countries() {}
}
