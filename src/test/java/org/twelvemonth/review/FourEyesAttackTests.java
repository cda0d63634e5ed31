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
import org.twelvemonth.account.Account;
import org.twelvemonth.account.AccountChange;
import org.twelvemonth.account.AccountConfirmation;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.Invitation;
import org.twelvemonth.account.Role;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.OperatingSystemUser;
import org.twelvemonth.job.Settings;

/**
 * One person tries to publish alone. Oscar is an operator, who attacks; Rita is a reviewer whom nobody has touched since the
 * last publication.
 */
class FourEyesAttackTests {
    private static final Set<Role> OPERATOR = EnumSet.of(Role.OPERATOR);
    private static final Set<Role> REVIEWER = EnumSet.of(Role.REVIEWER);
    private static final Set<Role> VIEWER = EnumSet.of(Role.VIEWER);
    private static final String PASSWORD = "three plain words";
    private static final String SERVER = new OperatingSystemUser("twelvemonth").actor();
    private static final String ALICE = new OperatingSystemUser("alice").actor();
    private static final String WAY_OUT =
            " Ask a reviewer whose account nobody has touched since, or let the schedule or another person request the"
                    + " next edition.";

    @TempDir
    Path temp;

    private LedgerInMemory ledger;
    private Accounts accounts;
    private Review review;
    private int lists;

    @BeforeEach
    void setUp() throws IOException {
        Files.createDirectories(temp.resolve("data"));
        Files.createDirectories(temp.resolve("input"));
        Files.writeString(temp.resolve("input/a.csv"), "reference,country\nR-1,Fiji\n");
        open(1);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void invitesAReviewerAndOpensTheLink() throws IOException {
        publish();
        Edition edition = seal("oscar");
        redeem(accounts.invite("puppet", REVIEWER, "oscar"));

        assertThat(refusedApproval(edition, "puppet"))
                .isEqualTo("puppet may not approve " + edition.name()
                        + ": oscar, who requested it, has made or changed that"
                        + " account, or one that did, since the last publication." + WAY_OUT);
        assertThat(approve(edition, "rita")).isInstanceOf(Decision.Published.class);
    }

    @Test
    void invitesAReviewerBeforeTheRunIsRequested() throws IOException {
        publish();
        redeem(accounts.invite("puppet", REVIEWER, "oscar"));

        refusedApproval(seal("oscar"), "puppet");
        assertThat(approve(seal("oscar"), "rita")).isInstanceOf(Decision.Published.class);
        assertThat(approve(seal("oscar"), "puppet")).isInstanceOf(Decision.Published.class);
    }

    @Test
    void makesANewLinkForAReviewer() throws IOException {
        publish();
        redeem(accounts.invite("rita", Set.of(), "oscar"));

        refusedApproval(seal("oscar"), "rita");
        assertThat(approve(seal(Edition.SCHEDULE), "rita")).isInstanceOf(Decision.Published.class);
    }

    @Test
    void keepsALinkUntilAfterThePublication() throws IOException {
        publish();
        Invitation kept = accounts.invite("puppet", REVIEWER, "oscar");
        publish();
        redeem(kept);

        refusedApproval(seal("oscar"), "puppet");
    }

    @Test
    void givesARoleTakesItAndGivesItAgain() throws IOException {
        add("vera", VIEWER);
        publish();
        accounts.changeRoles("vera", REVIEWER, "oscar");
        accounts.changeRoles("vera", VIEWER, "oscar");
        accounts.changeRoles("vera", REVIEWER, "oscar");

        refusedApproval(seal("oscar"), "vera");
    }

    @Test
    void removesAnAccountAndMakesItAgain() throws IOException {
        publish();
        redeem(accounts.invite("puppet", REVIEWER, "oscar"));
        accounts.remove("puppet", "oscar");
        add("puppet", REVIEWER);

        refusedApproval(seal("oscar"), "puppet");
    }

    @Test
    void sendsAnotherAccountAhead() throws IOException {
        add("puppet", REVIEWER);
        publish();
        redeem(accounts.invite("second", OPERATOR, "oscar"));
        accounts.changeRoles("puppet", EnumSet.of(Role.REVIEWER, Role.VIEWER), "second");

        refusedApproval(seal("oscar"), "puppet");
    }

    @Test
    void requestsWithOneMadeAccountAndApprovesWithAnother() throws IOException {
        publish();
        redeem(accounts.invite("puppet", REVIEWER, "oscar"));
        redeem(accounts.invite("second", OPERATOR, "oscar"));
        Edition edition = seal("second");

        assertThat(refusedApproval(edition, "puppet"))
                .isEqualTo("puppet may not approve " + edition.name()
                        + ": oscar has made or changed that account and the one"
                        + " of its requester, second, since the last publication." + WAY_OUT);
    }

    @Test
    void requestsWithAMadeAccountAndApprovesWithTheOwn() throws IOException {
        accounts.changeRoles("oscar", EnumSet.of(Role.OPERATOR, Role.REVIEWER), SERVER);
        publish();
        redeem(accounts.invite("second", OPERATOR, "oscar"));
        Edition edition = seal("second");

        assertThat(refusedApproval(edition, "oscar"))
                .isEqualTo("oscar may not approve " + edition.name() + ": oscar has made or changed the account of its"
                        + " requester, second, or one that did, since the last publication." + WAY_OUT);
    }

    @Test
    void givesItselfTheRole() throws IOException {
        publish();
        accounts.changeRoles("oscar", EnumSet.of(Role.OPERATOR, Role.REVIEWER), "oscar");

        assertThat(refusal(approve(seal("oscar"), "oscar"))).isEqualTo(Refusal.IS_REQUESTER);
    }

    @Test
    void setsAReviewersPasswordAtTheShell() throws IOException {
        publish();
        accounts.changePassword("rita", "four other plain words", SERVER);
        Edition edition = seal("oscar");

        assertThat(refusedApproval(edition, "rita"))
                .isEqualTo("rita may not approve " + edition.name() + ": operating-system user twelvemonth has made or"
                        + " changed that account, or one that did, by command since the last publication, and that could be"
                        + " oscar, who requested it." + WAY_OUT);
    }

    @Test
    void changesAccountsByCommandUnderTheOwnName() throws IOException {
        add("alice", OPERATOR);
        accounts.changePassword("rita", "four other plain words", ALICE);

        refusedApproval(seal("alice"), "rita");
        refusedApproval(seal(ALICE), "rita");
    }

    @Test
    void requestsByCommandAndApprovesWithAnAccountOfAnotherName() throws IOException {
        add("alice.smith", REVIEWER);
        Edition edition = seal(ALICE);

        assertThat(approve(edition, "alice.smith")).isEqualTo(new Decision.AwaitsAnother(edition, 1));
        assertThat(approve(edition, "rita")).isInstanceOf(Decision.Published.class);
    }

    @Test
    void requestsByCommandAndApprovesWithTheAccountOfThatName() throws IOException {
        add("alice", REVIEWER);

        assertThat(refusal(approve(seal(ALICE), "alice"))).isEqualTo(Refusal.IS_REQUESTER);
        assertThat(refusal(approve(seal(new OperatingSystemUser("EXAMPLE\\Alice").actor()), "alice")))
                .isEqualTo(Refusal.IS_REQUESTER);
    }

    @Test
    void requestsAsAServiceUserWhereTwoMustApprove() throws IOException {
        open(2);
        Edition edition = seal(SERVER);

        assertThat(approve(edition, "rita")).isEqualTo(new Decision.AwaitsAnother(edition, 1));
    }

    @Test
    void requestsAsAServiceUserAndMakesTheReviewerThere() throws IOException {
        publish();
        accounts.add("puppet", REVIEWER, PASSWORD, SERVER);

        refusedApproval(seal(SERVER), "puppet");
    }

    @Test
    void approvesTwiceWithAnAccountMadeForIt() throws IOException {
        open(2);
        accounts.changeRoles("oscar", EnumSet.of(Role.OPERATOR, Role.REVIEWER), SERVER);
        redeem(accounts.invite("puppet", REVIEWER, "oscar"));
        Edition edition = seal(Edition.SCHEDULE);
        approve(edition, "oscar");

        Decision second = approve(edition, "puppet");

        assertThat(second)
                .isEqualTo(new Decision.Refused(
                        Refusal.ACCOUNT_OF_APPROVER,
                        "puppet may not approve " + edition.name()
                                + " beside oscar: one of them, or one person, has made or"
                                + " changed these accounts and nothing was published since." + WAY_OUT));
    }

    @Test
    void approvesTwiceWithTwoAccountsMadeForIt() throws IOException {
        open(2);
        add("ruth", REVIEWER);
        Edition first = seal(Edition.SCHEDULE);
        approve(first, "rita");
        approve(first, "ruth");
        redeem(accounts.invite("puppet", REVIEWER, "oscar"));
        redeem(accounts.invite("doll", REVIEWER, "oscar"));
        Edition edition = seal(Edition.SCHEDULE);
        approve(edition, "puppet");

        assertThat(refusal(approve(edition, "doll"))).isEqualTo(Refusal.ACCOUNT_OF_APPROVER);
        assertThat(approve(edition, "rita")).isInstanceOf(Decision.Published.class);
    }

    @Test
    void beforeTheFirstPublicationEverythingCounts() throws IOException {
        redeem(accounts.invite("puppet", REVIEWER, "oscar"));
        Edition edition = seal("oscar");

        assertThat(refusedApproval(edition, "puppet"))
                .isEqualTo("puppet may not approve " + edition.name()
                        + ": oscar, who requested it, has made or changed that"
                        + " account, or one that did, and nothing was published since." + WAY_OUT);
    }

    @Test
    void anInstallationBeginsWithTheScheduleOrAtTheShell() throws IOException {
        redeem(accounts.invite("ruth", REVIEWER, "oscar"));

        assertThat(approve(seal(Edition.SCHEDULE), "ruth")).isInstanceOf(Decision.Published.class);
        open(1);
        assertThat(approve(seal(SERVER), "rita")).isInstanceOf(Decision.Published.class);
    }

    @Test
    void confirmsTheOwnRequest() {
        add("olga", OPERATOR);
        Invitation asked = accounts.invite("puppet", REVIEWER, "oscar");

        assertThat(asked).isInstanceOf(Invitation.AwaitsAnother.class);
        assertThat(accounts.find("puppet")).isEmpty();
        assertThat(accounts.confirm("puppet", "oscar"))
                .isEqualTo(new AccountConfirmation.Refused(
                        "oscar has asked for a one-time link for puppet (reviewer), and may not confirm it: a second operator"
                                + " is needed. Ask another operator."));
        assertThat(accounts.confirm("puppet", "rita"))
                .isEqualTo(new AccountConfirmation.Refused(
                        "rita is no operator, and may not confirm changes of accounts. Ask an operator."));
    }

    @Test
    void asksASecondOperatorWhoThenStandsBehindTheAccountToo() throws IOException {
        add("olga", OPERATOR);
        publish();
        accounts.invite("puppet", REVIEWER, "oscar");
        redeem(((AccountConfirmation.Linked) accounts.confirm("puppet", "olga")).invitation());

        refusedApproval(seal("oscar"), "puppet");
        refusedApproval(seal("olga"), "puppet");
        assertThat(accounts.requests()).isEmpty();
    }

    @Test
    void confirmsWithAMadeOperator() throws IOException {
        publish();
        redeem(accounts.invite("second", OPERATOR, "oscar"));
        accounts.invite("puppet", REVIEWER, "oscar");

        assertThat(accounts.confirm("puppet", "second"))
                .isEqualTo(new AccountConfirmation.Refused(
                        "second may not confirm what oscar asked for: one of them has made or changed the other's account since"
                                + " the last publication. Ask another operator, or wait for the next publication."));
    }

    @Test
    void takesOverTheOtherOperatorsAccountAndConfirmsAsThem() throws IOException {
        add("olga", OPERATOR);
        publish();
        redeem(accounts.invite("olga", Set.of(), "oscar"));
        accounts.invite("puppet", REVIEWER, "olga");

        assertThat(accounts.confirm("puppet", "oscar")).isInstanceOf(AccountConfirmation.Refused.class);
    }

    @Test
    void removesOrDemotesTheOtherOperatorFirst() throws IOException {
        add("olga", OPERATOR);
        add("otto", OPERATOR);
        publish();
        accounts.remove("olga", "oscar");
        accounts.changeRoles("otto", VIEWER, "oscar");

        assertThat(accounts.invite("puppet", REVIEWER, "oscar")).isInstanceOf(Invitation.AwaitsAnother.class);
    }

    @Test
    void makesALinkForAViewerAndPromotesLater() {
        add("olga", OPERATOR);
        redeem(accounts.invite("puppet", VIEWER, "oscar"));

        assertThat(accounts.changeRoles("puppet", REVIEWER, "oscar")).isInstanceOf(AccountChange.AwaitsAnother.class);
        assertThat(accounts.find("puppet")).contains(new Account("puppet", VIEWER));
        assertThat(accounts.confirm("puppet", "olga"))
                .isEqualTo(new AccountConfirmation.Changed(new Account("puppet", REVIEWER)));
    }

    @Test
    void takesTheRoleAwayMakesTheLinkAndGivesItBack() {
        add("olga", OPERATOR);
        accounts.changeRoles("rita", VIEWER, "oscar");
        redeem(accounts.invite("rita", Set.of(), "oscar"));

        assertThat(accounts.changeRoles("rita", REVIEWER, "oscar")).isInstanceOf(AccountChange.AwaitsAnother.class);
    }

    @Test
    void theOnlyOperatorNeedsNobody() {
        assertThat(accounts.invite("ruth", REVIEWER, "oscar")).isInstanceOf(Invitation.Open.class);
    }

    @Test
    void declinesARequest() {
        add("olga", OPERATOR);
        accounts.invite("puppet", REVIEWER, "oscar");

        accounts.decline("puppet", "olga");

        assertThat(accounts.confirm("puppet", "olga"))
                .isEqualTo(new AccountConfirmation.Refused(
                        "Nothing is asked for the account puppet. It may have been confirmed or declined already;"
                                + " \"twelvemonth account requests\" shows what is pending."));
        assertThat(accounts.find("puppet")).isEmpty();
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
        add("oscar", OPERATOR);
        add("rita", REVIEWER);
    }

    private void add(String name, Set<Role> roles) {
        assertThat(accounts.add(name, roles, PASSWORD, SERVER)).isInstanceOf(AccountChange.Done.class);
    }

    private void redeem(Invitation invitation) {
        assertThat(accounts.accept(((Invitation.Open) invitation).token(), PASSWORD))
                .isInstanceOf(AccountChange.Done.class);
    }

    /** Publishes an edition of the schedule's, from which on changes count. */
    private void publish() throws IOException {
        assertThat(approve(seal(Edition.SCHEDULE), "rita")).isInstanceOf(Decision.Published.class);
    }

    private Edition seal(String requestedBy) throws IOException {
        lists++;
        return TestEdition.seal(ledger, temp, "2026-10", requestedBy, "List " + lists, "[]");
    }

    private Decision approve(Edition edition, String name) {
        return review.approve(edition, accounts.find(name).orElseThrow(), Set.of());
    }

    private String refusedApproval(Edition edition, String name) {
        Decision decision = approve(edition, name);
        assertThat(refusal(decision)).isEqualTo(Refusal.ACCOUNT_OF_REQUESTER);
        return ((Decision.Refused) decision).sentence();
    }

    private static Refusal refusal(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).refusal();
    }
}
