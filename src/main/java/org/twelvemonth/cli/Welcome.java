package org.twelvemonth.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.Invitation;
import org.twelvemonth.account.Role;
import org.twelvemonth.job.Workplace;

/** What {@code serve} tells at its start: where it answers, and how the first person comes in. */
final class Welcome {
    private final PrintWriter out;
    private final PrintWriter err;

    Welcome(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    void tell(Application application) {
        out.println("Console: " + application.address() + "/");
        out.println("Health and metrics: " + application.address() + "/actuator/health and /actuator/prometheus.");
        if (application.answersOtherMachines()) {
            err.println(
                    "Other machines can reach the console: put a proxy with TLS in front of it. By plain http nobody can"
                            + " sign in from another machine, because the cookie of a session is sent by https alone.");
        }
        Accounts accounts = application.get(Accounts.class);
        boolean localAccounts =
                application.get(Workplace.class).settings().console().signIn().localAccounts();
        if (localAccounts && !accounts.anybodyCanSignIn()) {
            inviteTheFirst(application, accounts);
        }
    }

    /** An operator, who invites the others by their own names; the link is printed and nowhere else. */
    private void inviteTheFirst(Application application, Accounts accounts) {
        switch (accounts.invite(ShellUser.name(), EnumSet.of(Role.OPERATOR), ShellUser.actor())) {
            case Invitation.Open open ->
                out.println("Nobody can sign in yet. Whoever opens this link within " + Accounts.INVITATION.toHours()
                        + " hours chooses the password of the first operator, "
                        + open.account().name() + ": " + application.address() + "/set-up/" + open.token());
            case Invitation.AwaitsAnother awaits ->
                err.println("Nobody can sign in yet. Another operator must confirm "
                        + awaits.request().words() + ".");
            case Invitation.Refused refused ->
                err.println("Nobody can sign in yet. " + refused.sentence()
                        + " Stop, and add the first account with \"twelvemonth account add NAME --role=operator\".");
        }
    }
}
