package org.twelvemonth.console.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twelvemonth.review.PublicationException;

/** Says what is so and what to do where a decision met a disk or a database that would not have it. */
@ControllerAdvice(assignableTypes = DecisionForms.class)
class DecisionTrouble {
    private static final Logger log = LoggerFactory.getLogger(DecisionTrouble.class);

    @ExceptionHandler
    String unfinished(PublicationException e, HttpServletRequest request, RedirectAttributes next) {
        log.error("A decision could not be carried out.", e);
        return say(Objects.requireNonNull(e.getMessage()), request, next);
    }

    @ExceptionHandler
    String notWritten(UncheckedIOException e, HttpServletRequest request, RedirectAttributes next) {
        log.error("Nothing was decided: a file could not be read or written.", e);
        return say(
                "Nothing was decided: a file could not be read or written. Check that the output folder can be written and"
                        + " that its disk has space left, and decide again.",
                request,
                next);
    }

    @ExceptionHandler
    String atTheSameMoment(ConcurrencyFailureException e, HttpServletRequest request, RedirectAttributes next) {
        log.warn("Nothing was decided: somebody else had the ledger.", e);
        return say(
                "Nothing was decided: somebody else changed the edition at the same moment. Look at it again.",
                request,
                next);
    }

    /** On the page of the decision, which shows what is so now. */
    private static String say(String sentence, HttpServletRequest request, RedirectAttributes next) {
        next.addFlashAttribute("error", new DecisionError(sentence, ""));
        String form = request.getServletPath();
        return "redirect:" + form.substring(0, form.lastIndexOf('/')) + "/decision";
    }
}
