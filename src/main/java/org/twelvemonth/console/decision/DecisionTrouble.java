package org.twelvemonth.console.decision;

import java.io.UncheckedIOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.twelvemonth.review.PublicationException;

/** Says what is so and what to do where a decision met a disk or a database that would not have it. */
@ControllerAdvice(assignableTypes = DecisionForms.class)
class DecisionTrouble {
    private static final Logger log = LoggerFactory.getLogger(DecisionTrouble.class);

    @ExceptionHandler
    ModelAndView unfinished(PublicationException e) {
        log.error("A decision could not be carried out.", e);
        return page(Objects.requireNonNull(e.getMessage()), HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @ExceptionHandler
    ModelAndView notWritten(UncheckedIOException e) {
        log.error("Nothing was decided: a file could not be read or written.", e);
        return page(
                "Nothing was decided: a file could not be read or written. Check that the output folder can be written and"
                        + " that its disk has space left, and decide again.",
                HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @ExceptionHandler
    ModelAndView atTheSameMoment(ConcurrencyFailureException e) {
        log.warn("Nothing was decided: somebody else had the ledger.", e);
        return page(
                "Nothing was decided: somebody else changed the edition at the same moment. Look at it again.",
                HttpStatus.CONFLICT);
    }

    private static ModelAndView page(String sentence, HttpStatus status) {
        ModelAndView page = new ModelAndView("console/decision-trouble", status);
        page.addObject("sentence", sentence);
        return page;
    }
}
