package org.twelvemonth.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.AccountConfirmation;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.Invitation;
import org.twelvemonth.account.People;
import org.twelvemonth.account.Role;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.OperatingSystemUser;
import org.twelvemonth.job.Settings;

/** Four eyes where some sign in at an OpenID provider: which account or user of the system they are is unknown. */
class ProviderFourEyesTests {
    private static final String ISSUER = "https://login.example.org";
    private static final Set<Role> REVIEWER = EnumSet.of(Role.REVIEWER);
    private static final Set<Role> OPERATOR = EnumSet.of(Role.OPERATOR);
    private static final String ALICE = new OperatingSystemUser("alice").actor();
    private static final String SERVER = new OperatingSystemUser("twelvemonth").actor();

    @TempDir
    Path temp;

    private LedgerInMemory ledger;
    private Accounts accounts;
    private Review review;
    private Account ann;
    private Account ben;
    private Account rita;
    private int lists;

    @BeforeEach
    void setUp() throws IOException {
        Files.createDirectories(temp.resolve("data"));
        Files.createDirectories(temp.resolve("input"));
        Files.writeString(temp.resolve("input/a.csv"), "reference,country\nR-1,Fiji\n");
        open(1);
    }

    private void open(int approvalsOfScheduled) {
        if (ledger != null) {
            ledger.close();
        }
        Settings.ReviewSettings settings = new Settings.ReviewSettings(approvalsOfScheduled, List.of("twelvemonth"));
        ledger = new LedgerInMemory(
                temp,
                new Settings(null, null, null, null, null, null, null, null, settings, null, null, null, null, null));
        accounts = ledger.get(Accounts.class);
        review = ledger.get(Review.class);
        ann = person("ann");
        ben = person("ben");
        accounts.add("rita", REVIEWER, "three plain words", SERVER);
        accounts.add("oscar", OPERATOR, "three plain words", SERVER);
        rita = accounts.find("rita").orElseThrow();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void twoPersonsOfTheProviderAreFourEyes() throws IOException {
        Edition edition = seal(ann.name());

        assertThat(sentence(approve(edition, ann)))
                .isEqualTo(edition.name() + " was requested by " + ann.name()
                        + ", who may not approve it: four eyes are needed. Ask another reviewer.");
        assertThat(approve(edition, ben)).isInstanceOf(Decision.Published.class);
    }

    @Test
    void aPersonWithAnotherNameAndOtherRolesIsStillTheSame() throws IOException {
        Edition edition = seal(ann.name());
        Account married = ledger.get(People.class)
                .recordSignIn(ISSUER, "ann", "Ann Other", EnumSet.of(Role.REVIEWER, Role.OPERATOR));

        assertThat(refusal(approve(edition, married))).isEqualTo(Refusal.IS_REQUESTER);
    }

    @Test
    void theSameSubjectOfAnotherIssuerAndAnotherCaseIsAnotherPerson() throws IOException {
        People people = ledger.get(People.class);

        assertThat(approve(seal(ann.name()), people.recordSignIn(ISSUER + "/2", "ann", "Ann", REVIEWER)))
                .isInstanceOf(Decision.Published.class);
        assertThat(approve(seal(ann.name()), people.recordSignIn(ISSUER, "ANN", "Ann", REVIEWER)))
                .isInstanceOf(Decision.Published.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oscar", "rita", "gone"})
    void noPersonOfTheProviderApprovesWhatALocalAccountRequested(String requester) throws IOException {
        refusedAsTheOtherKind(seal(requester), ann);
    }

    @Test
    void noPersonOfTheProviderApprovesWhatAUserOfTheSystemRequested() throws IOException {
        refusedAsTheOtherKind(seal(ALICE), ann);
    }

    @Test
    void noLocalAccountApprovesWhatAPersonOfTheProviderRequested() throws IOException {
        refusedAsTheOtherKind(seal(ann.name()), rita);
        assertThat(approve(seal(Edition.SCHEDULE), rita)).isInstanceOf(Decision.Published.class);
        refusedAsTheOtherKind(seal(ann.name()), rita);
    }

    @ParameterizedTest
    @ValueSource(strings = {Edition.SCHEDULE, "operating-system user twelvemonth"})
    void eitherApprovesWhatTheScheduleRequested(String requester) throws IOException {
        assertThat(approve(seal(requester), ann)).isInstanceOf(Decision.Published.class);
        assertThat(approve(seal(requester), ben)).isInstanceOf(Decision.Published.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneOfEachKindAreNotTwoPersons(boolean providerFirst) throws IOException {
        open(2);
        Edition edition = seal(Edition.SCHEDULE);
        Account first = providerFirst ? ann : rita;
        Account second = providerFirst ? rita : ann;
        assertThat(approve(edition, first)).isInstanceOf(Decision.AwaitsAnother.class);

        Decision decision = approve(edition, second);

        assertThat(refusal(decision)).isEqualTo(Refusal.ACCOUNT_OF_APPROVER);
        assertThat(sentence(decision))
                .isEqualTo(second.name() + " may not approve " + edition.name() + " beside " + first.name()
                        + ", who signs in another way, and could be the same person. Ask a reviewer who signs in as "
                        + first.name() + " does.");
    }

    @Test
    void twoPersonsOfTheProviderAreTwoApprovers() throws IOException {
        open(2);
        Edition edition = seal(Edition.SCHEDULE);

        assertThat(approve(edition, ann)).isInstanceOf(Decision.AwaitsAnother.class);
        assertThat(refusal(approve(edition, ann))).isEqualTo(Refusal.HAS_APPROVED);
        assertThat(approve(edition, ben)).isInstanceOf(Decision.Published.class);
    }

    @Test
    void anOperatorOfTheProviderMakesNoReviewerAlone() {
        assertThat(accounts.invite("puppet", REVIEWER, ann.name())).isInstanceOf(Invitation.AwaitsAnother.class);

        assertThat(accounts.confirm("puppet", "oscar"))
                .isEqualTo(new AccountConfirmation.Refused("oscar may not confirm what " + ann.name()
                        + " asked for: they sign in in different ways, and could be the same person. Ask an operator who"
                        + " signs in as " + ann.name() + " does."));
        assertThat(accounts.confirm("puppet", ann.name())).isInstanceOf(AccountConfirmation.Refused.class);
        assertThat(accounts.confirm("puppet", ben.name())).isInstanceOf(AccountConfirmation.Linked.class);
    }

    @Test
    void namesPersonsWhereTheyAreMentioned() {
        People people = ledger.get(People.class);

        assertThat(people.named("Asked for by " + ann.name() + "."))
                .isEqualTo("Asked for by ann $1 Example (" + ann.name() + ").");
        assertThat(people.named("provider person 00000000000000000000000000000000"))
                .isEqualTo("provider person 00000000000000000000000000000000");
    }

    private Account person(String subject) {
        return ledger.get(People.class).recordSignIn(ISSUER, subject, subject + " $1 Example", REVIEWER);
    }

    private void refusedAsTheOtherKind(Edition edition, Account by) {
        Decision decision = approve(edition, by);
        assertThat(refusal(decision)).isEqualTo(Refusal.ACCOUNT_OF_REQUESTER);
        assertThat(sentence(decision))
                .isEqualTo(by.name() + " may not approve " + edition.name() + ": " + edition.requestedBy()
                        + ", who requested it, signs in another way, and could be the same person. Ask a reviewer who signs"
                        + " in as the requester does, or let the schedule or a person who signs in as you do request the"
                        + " next edition.");
    }

    private Edition seal(String requestedBy) throws IOException {
        lists++;
        return TestEdition.seal(ledger, temp, "2026-10", requestedBy, "List " + lists, "[]");
    }

    private Decision approve(Edition edition, Account by) {
        return review.approve(edition, by, Set.of());
    }

    private static Refusal refusal(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).refusal();
    }

    private static String sentence(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).sentence();
    }
}
