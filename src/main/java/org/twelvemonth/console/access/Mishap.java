package org.twelvemonth.console.access;

import java.util.List;

/**
 * Why a request came to nothing, for the person who made it.
 *
 * @param title the page's
 * @param sentences what happened, and what to do next
 */
record Mishap(String title, List<String> sentences) {
    static final Mishap STALE_FORM = new Mishap(
            "Your page was open for too long",
            "You were signed out since it was opened, or somebody signed in or out in another tab of this browser. Nothing"
                    + " was changed.",
            "Open the page again from Months, and repeat what you wanted to do.");
    static final Mishap FOREIGN_FORM = new Mishap(
            "The form came from another site",
            "A page of another site sent it, or the browser did not say that it was a page of this console. Nothing was"
                    + " changed.",
            "Open the page from Months, and repeat what you wanted to do. If it happens there, tell whoever looks after"
                    + " Twelvemonth: a proxy in front of it must pass on the header Host.");
    static final Mishap NOT_GRANTED = new Mishap(
            "You cannot open this page",
            "There is no page at this address, or none for the roles of your account. Nothing was changed.",
            "If you need it for your work, ask an operator for the role.");
    static final Mishap NO_SUCH_METHOD = new Mishap(
            "This cannot be done at this address",
            "The page does not take this kind of request. Nothing was changed.",
            "Open the page again from Months, and use its buttons.");
    static final Mishap TOO_LARGE = new Mishap(
            "What you sent is too long",
            "A form takes up to 256 KB. Nothing was changed.",
            "Go back, shorten what you wrote, and send it again.");
    static final Mishap NOT_UNDERSTOOD = new Mishap(
            "The request was not understood",
            "Something in the address or in what was sent is not as it should be. Nothing was changed.",
            "Open the console by the address that you were given, and start from Months.");

    private Mishap(String title, String... sentences) {
        this(title, List.of(sentences));
    }

    static Mishap notFound(String what) {
        return new Mishap(
                "Page not found",
                what,
                "If you typed or pasted the address, check that it is whole. Otherwise start from Months.");
    }

    /** @param reference stands in the log with what went wrong */
    static Mishap failure(String reference) {
        return new Mishap(
                "Sorry, there is a problem with the console",
                "Something unexpected happened. Look at the page again from Months before you repeat what you did: part of"
                        + " it may be done.",
                "If it happens again, tell whoever looks after Twelvemonth the reference " + reference
                        + ", which stands in the log.");
    }
}
