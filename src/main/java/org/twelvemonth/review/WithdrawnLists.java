package org.twelvemonth.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twelvemonth.audit.AuditAction;
import org.twelvemonth.audit.AuditEntry;
import org.twelvemonth.audit.AuditTrail;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.edition.ContentTime;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.figures.BlockingFinding;
import org.twelvemonth.figures.Finding;
import org.twelvemonth.figures.Rule;

/**
 * Finds what a withdrawal took from the public and an edition would bring back. A country is settled once a publication that
 * was approved after the withdrawal lists it: a person has looked at it then.
 */
@Component
class WithdrawnLists {
    private final SealedFiles sealed;
    private final Editions editions;
    private final AuditTrail trail;
    private final CountryRegister countries;

    WithdrawnLists(SealedFiles sealed, Editions editions, AuditTrail trail, CountryRegister countries) {
        this.sealed = sealed;
        this.editions = editions;
        this.trail = trail;
        this.countries = countries;
    }

    /** A withdrawal, with the edition that it was of and the codes on its list; empty when nobody knows them any more. */
    private record Withdrawal(AuditEntry entry, Edition edition, Optional<Set<String>> listed) {
        /** Who did it and why, to end a sentence. */
        String told() {
            return edition.name() + ", which " + entry.actor() + " withdrew: "
                    + entry.detail().replaceAll("\\p{Cntrl}+", " ");
        }
    }

    /** The findings on an edition in review; none for others. */
    List<BlockingFinding> repeatedBy(Edition edition) {
        if (edition.status() != EditionStatus.IN_REVIEW) {
            return List.of();
        }
        Optional<Set<String>> listed = sealed.listed(edition);
        List<Withdrawal> withdrawals = listed.isEmpty() ? List.of() : withdrawals();
        List<Finding> findings = new ArrayList<>();
        Map<Country, List<String>> named = new TreeMap<>(countries.order());
        for (Withdrawal withdrawal : withdrawals) {
            if (withdrawal.listed().isEmpty()) {
                findings.add(finding(
                        "",
                        "What it listed is not known any more, because its files are gone or were changed: ",
                        withdrawal));
            } else if (sameFiles(edition, withdrawal.edition())) {
                findings.add(finding("", "The public files are the same as those of ", withdrawal));
            } else {
                open(withdrawal, listed.get())
                        .forEach(country -> named.computeIfAbsent(country, it -> new ArrayList<>())
                                .add(withdrawal.told()));
            }
        }
        named.forEach((country, told) -> findings.add(new Finding(
                Rule.WITHDRAWN_BEFORE, country.name(), "Also listed by " + String.join("; by ", told), List.of())));
        return findings.stream().map(BlockingFinding::of).toList();
    }

    private static Finding finding(String subject, String before, Withdrawal withdrawal) {
        return new Finding(Rule.WITHDRAWN_BEFORE, subject, before + withdrawal.told(), List.of());
    }

    private List<Withdrawal> withdrawals() {
        Map<String, Edition> byName = editions.all().stream()
                .filter(edition -> edition.status() == EditionStatus.WITHDRAWN)
                .collect(Collectors.toMap(Edition::name, Function.identity()));
        return trail.all(EnumSet.of(AuditAction.PUBLICATION_WITHDRAWN)).stream()
                .flatMap(entry -> Optional.ofNullable(byName.get(entry.subject()))
                        .map(edition -> new Withdrawal(entry, edition, sealed.listed(edition)))
                        .stream())
                .toList();
    }

    /** The countries on that list that the withdrawn one had, and that nobody has approved since. */
    private List<Country> open(Withdrawal withdrawal, Set<String> listed) {
        Set<String> settled = approvedSince(withdrawal.entry());
        return withdrawal.listed().orElse(Set.of()).stream()
                .filter(code -> listed.contains(code) && !settled.contains(code))
                .flatMap(code -> countries.byCode(code).stream())
                .toList();
    }

    private Set<String> approvedSince(AuditEntry withdrawal) {
        Set<String> published = trail.all(EnumSet.of(AuditAction.EDITION_PUBLISHED)).stream()
                .filter(entry -> entry.number() > withdrawal.number())
                .map(AuditEntry::subject)
                .collect(Collectors.toSet());
        return editions.all().stream()
                .filter(edition ->
                        edition.status() == EditionStatus.PUBLISHED || edition.status() == EditionStatus.REPLACED)
                .filter(edition -> published.contains(edition.name()))
                .flatMap(edition -> sealed.listed(edition).orElse(Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private boolean sameFiles(Edition one, Edition other) {
        return ContentTime.digest(sealed.publicFiles(one)).equals(ContentTime.digest(sealed.publicFiles(other)));
    }
}
