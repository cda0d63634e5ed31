package org.twelvemonth.country;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The codes of FIPS 10-4 and of the International Olympic Committee. */
final class OtherCodes {
    private final Map<String, Code> codes;

    /**
     * A code of another system than ISO 3166.
     *
     * @param country the ISO alpha-2 code of the country that it stands for, empty where ISO 3166 has none
     * @param place what it stands for, empty where that is a country of the table
     */
    record Code(CodeSystem system, String code, String country, String place) {}

    /** The codes of one system have two letters and those of the other three, so a code belongs to one of them at most. */
    OtherCodes(List<Code> codes) {
        this.codes = codes.stream().collect(toUnmodifiableMap(Code::code, Function.identity()));
    }

    /** The code, whatever its case; empty when neither system has it. */
    Optional<Code> find(String code) {
        return Optional.ofNullable(codes.get(code.toUpperCase(Locale.ROOT)));
    }

    /** The code, whatever its case; empty when the system does not have it. */
    Optional<Code> find(CodeSystem system, String code) {
        return find(code).filter(found -> found.system() == system);
    }
}
