package org.twelvemonth.console.openid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a sign-in at the provider failed. The sign-in page gets it as a parameter and says it in words. */
public enum SignInProblem {
    /** No group of the person has a role. */
    NO_ROLE(
            "%s knows you, and none of your groups there has a role here, so you were not signed in. Ask the administrator of"
                    + " your groups for the one that your work needs, and sign in again."),
    /** The provider did not answer, or not as it should. */
    PROVIDER_AWAY(
            "%s cannot be reached at the moment, so you were not signed in. Try again in a few minutes; if it lasts, tell"
                    + " an operator of Twelvemonth."),
    /** The person or the provider broke off. */
    DECLINED(
            "%s ended the sign-in without signing you in. Nothing was changed. Sign in again; if it lasts, tell an operator"
                    + " of Twelvemonth."),
    /** The sign-in did not begin in this browser, or too long ago. */
    NOT_BEGUN("The sign-in was begun in another browser, was used already or took longer than ten minutes, so you were"
            + " not signed in. Sign in again."),
    /** The provider's answer is not for this sign-in, or cannot be trusted. */
    REFUSED(
            "The answer of %s could not be trusted, so you were not signed in. Sign in again; if it lasts, tell an operator"
                    + " of Twelvemonth."),
    /** A person who was to sign in anew did not, or is another one. */
    OTHER_PERSON(
            "You were asked to sign in once more at %s, and the answer is an old sign-in or another person's. Nothing was"
                    + " changed. Sign in once more as yourself, or sign out.");

    /** The parameter of the sign-in page. */
    public static final String PARAMETER = "problem";

    private final String sentence;

    SignInProblem(String sentence) {
        this.sentence = sentence;
    }

    /** The problem with that code; empty for any other text. */
    public static Optional<SignInProblem> of(String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code().equals(code))
                .findFirst();
    }

    /** The parameter's value, for example {@code no-role}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What happened and what to do next. */
    public String sentence(String provider) {
        return sentence.formatted(provider);
    }
}
