package org.twelvemonth.console.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twelvemonth.audit.Alarms;
import org.twelvemonth.audit.AuditAction;
import org.twelvemonth.audit.AuditCheck;
import org.twelvemonth.audit.AuditExport;
import org.twelvemonth.audit.AuditFilter;
import org.twelvemonth.audit.AuditTrail;
import org.twelvemonth.console.page.KeptForm;
import org.twelvemonth.console.page.Wording;

/** The audit trail: to search, to check, and to hand on. */
@Controller
class AuditPage {
    private static final int PAGE = 50;

    private final AuditTrail trail;
    private final AuditCheck check;
    private final AuditExport export;
    private final Alarms alarms;

    AuditPage(AuditTrail trail, AuditCheck check, AuditExport export, Alarms alarms) {
        this.trail = trail;
        this.check = check;
        this.export = export;
        this.alarms = alarms;
    }

    @GetMapping("/audit")
    String show(
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(name = "check") Optional<String> checked,
            Model model)
            throws IOException {
        AuditFilter filter = new AuditFilter(actor, action, edition.strip());
        int count = trail.count(filter);
        Pages pages = Pages.of(count, PAGE, page);
        model.addAttribute("filter", filter);
        model.addAttribute("count", Wording.count(count, "entry", "entries"));
        model.addAttribute(
                "entries",
                trail.newest(filter, PAGE, pages.offset()).stream()
                        .map(AuditRow::of)
                        .toList());
        model.addAttribute("page", pages.current());
        model.addAttribute("pages", pages.count());
        model.addAttribute("actors", trail.actors());
        model.addAttribute("actions", AuditAction.values());
        model.addAttribute("checked", checked.isPresent() ? AuditCheckView.of(check.check()) : null);
        model.addAttribute("alarms", alarms.open());
        return "console/audit";
    }

    /** By whoever decides on editions. */
    @PostMapping("/audit/acknowledge")
    String acknowledge(
            @RequestParam long entry,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            RedirectAttributes next) {
        alarms.acknowledge(entry, person.getName(), reason)
                .ifPresent(refusal -> next.addFlashAttribute("problem", refusal));
        return "redirect:/audit?check=yes";
    }

    /** The forms are on the page of the trail. */
    @GetMapping({"/audit/export", "/audit/acknowledge"})
    String toTheForm(Model model, RedirectAttributes next) {
        KeptForm.in(model).ifPresent(kept -> next.addFlashAttribute(KeptForm.NAME, kept));
        return "redirect:/audit";
    }

    @PostMapping("/audit/export")
    void export(@RequestParam AuditExport.Format format, Principal person, HttpServletResponse response)
            throws IOException {
        String name = switch (format) {
            case CSV -> "audit-trail.csv";
            case JSON -> "audit-trail.json";
        };
        response.setContentType(
                switch (format) {
                    case CSV -> "text/csv";
                    case JSON -> MediaType.APPLICATION_JSON_VALUE;
                });
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        export.write(format, person.getName(), response.getWriter());
    }
}
