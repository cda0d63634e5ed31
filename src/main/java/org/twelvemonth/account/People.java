package org.twelvemonth.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.twelvemonth.audit.AuditAction;
import org.twelvemonth.audit.AuditTrail;
import org.twelvemonth.edition.ProviderPerson;

/** The persons whom an OpenID provider has signed in. Templates know it as {@code @people}. */
@Component("people")
public class People {
    private final JdbcClient ledger;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    People(JdbcClient ledger, AuditTrail trail, TransactionOperations transaction) {
        this.ledger = ledger;
        this.trail = trail;
        this.transaction = transaction;
    }

    private record Known(String name, String roles) {}

    /**
     * Records what the provider says of a person at a sign-in. The audit trail gets an entry for a person who is new, and
     * when the name or the roles differ from those of the sign-in before.
     *
     * @param issuer the provider's issuer identifier, at most 500 characters
     * @param subject the claim {@code sub}, at most 255 characters
     * @param name at most 100 characters
     * @param roles none for a person who is refused
     * @return the account that the person has for this session
     */
    public Account recordSignIn(String issuer, String subject, String name, Set<Role> roles) {
        String actor = ProviderPerson.of(issuer, subject).actor();
        Known now = new Known(name, Role.stored(roles));
        try {
            transaction.executeWithoutResult(status -> {
                if (!known(actor).filter(now::equals).isPresent()) {
                    save(actor, issuer, subject, now);
                    trail.add(
                            AuditAction.PROVIDER_PERSON_CHANGED,
                            actor,
                            actor,
                            "subject " + subject + " of " + issuer + ", name " + name + ", roles "
                                    + (roles.isEmpty() ? "none" : now.roles()));
                }
            });
        } catch (DuplicateKeyException e) {
            // The person signs in twice at the same time for the first time, and the other sign-in is recorded.
        }
        return new Account(actor, roles);
    }

    /**
     * What was known of a person at the last sign-in.
     *
     * @param actor how the ledger names the person
     * @param name the name that the provider gave
     * @param roles those that the groups gave, none for a person who was refused
     */
    public record Person(String actor, String name, Set<Role> roles) {
        /** Keeps the roles from being changed. */
        public Person {
            roles = Set.copyOf(roles);
        }
    }

    /** All persons by name. */
    public List<Person> all() {
        return ledger.sql("select actor, name, roles from provider_person order by name, actor")
                .query((row, index) -> new Person(row.getString(1), row.getString(2), Role.parse(row.getString(3))))
                .list();
    }

    /** The person's name at the last sign-in; empty for everything else than a {@link ProviderPerson#actor}. */
    public Optional<String> nameOf(String actor) {
        return known(actor).map(Known::name);
    }

    /** The text with the name before each provider person: {@code Jo Example (provider person 0a1b…)}. */
    public String named(String text) {
        return ProviderPerson.actors().matcher(text).replaceAll(this::withName);
    }

    private String withName(MatchResult actor) {
        return Matcher.quoteReplacement(nameOf(actor.group())
                .map(name -> name + " (" + actor.group() + ")")
                .orElse(actor.group()));
    }

    private Optional<Known> known(String actor) {
        return ledger.sql("select name, roles from provider_person where actor = ?")
                .param(actor)
                .query((row, index) -> new Known(row.getString(1), row.getString(2)))
                .optional();
    }

    private void save(String actor, String issuer, String subject, Known person) {
        int updated = ledger.sql("update provider_person set name = ?, roles = ? where actor = ?")
                .params(person.name(), person.roles(), actor)
                .update();
        if (updated == 0) {
            ledger.sql("insert into provider_person (actor, issuer, subject, name, roles) values (?, ?, ?, ?, ?)")
                    .params(actor, issuer, subject, person.name(), person.roles())
                    .update();
        }
    }
}
