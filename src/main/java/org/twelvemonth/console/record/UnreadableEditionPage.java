package org.twelvemonth.console.record;

import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.twelvemonth.console.page.ViewerOfPage;
import org.twelvemonth.workbook.MissingTableException;

/** Says that an edition's files cannot be shown, in the place of whatever page was asked for. */
@ControllerAdvice
class UnreadableEditionPage {
    private final ViewerOfPage viewers;

    UnreadableEditionPage(ViewerOfPage viewers) {
        this.viewers = viewers;
    }

    @ExceptionHandler
    ModelAndView say(MissingTableException missing, @Nullable Principal person) {
        return say(UnreadableEditionException.ofOtherVersion(), person);
    }

    @ExceptionHandler
    ModelAndView say(UnreadableEditionException unreadable, @Nullable Principal person) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("viewer", viewers.viewer(person));
        model.put("sentence", unreadable.getMessage());
        return new ModelAndView("console/unreadable", model, HttpStatus.CONFLICT);
    }
}
