package org.twelvemonth.console.trail;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twelvemonth.audit.Activity;
import org.twelvemonth.audit.ActivityEntry;
import org.twelvemonth.audit.ActivityStream;
import org.twelvemonth.console.page.Wording;

/** The stream of activity, to search. Opening it is an entry, too. */
@Controller
class ActivityPage {
    private static final int PAGE = 50;

    private final ActivityStream stream;

    ActivityPage(ActivityStream stream) {
        this.stream = stream;
    }

    /**
     * Which entries are sought; what is empty is not asked for.
     *
     * @param actor who acted
     * @param activity the name of an {@link Activity}
     */
    record Filter(String actor, String activity) {
        boolean accepts(ActivityEntry entry) {
            return (actor.isEmpty() || actor.equals(entry.actor()))
                    && (activity.isEmpty() || activity.equals(entry.activity().name()));
        }
    }

    @GetMapping("/audit/activity")
    String show(
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam(defaultValue = "1") String page,
            Model model)
            throws IOException {
        Filter filter = new Filter(actor, activity);
        List<ActivityEntry> all = stream.all();
        List<ActivityEntry> sought =
                all.reversed().stream().filter(filter::accepts).toList();
        Pages pages = Pages.of(sought.size(), PAGE, page);
        model.addAttribute("filter", filter);
        model.addAttribute("count", Wording.count(sought.size(), "entry", "entries"));
        model.addAttribute(
                "entries",
                sought.stream()
                        .skip(pages.offset())
                        .limit(PAGE)
                        .map(ActivityRow::of)
                        .toList());
        model.addAttribute("page", pages.current());
        model.addAttribute("pages", pages.count());
        model.addAttribute(
                "actors",
                all.stream().map(ActivityEntry::actor).distinct().sorted().toList());
        model.addAttribute("activities", Activity.values());
        return "console/activity";
    }
}
