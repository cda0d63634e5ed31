package org.twelvemonth.console.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.twelvemonth.audit.Activity;
import org.twelvemonth.audit.ActivityStream;

/**
 * Enters who asks for what of an edition, before it is shown. The stream tells neither countries nor what was searched for:
 * both could name withheld work.
 */
@Component
class ReadsRecorder implements HandlerInterceptor, WebMvcConfigurer {
    private static final String EDITION = "/editions/{month}/{number}";

    /** Single pages: the result of a check has rejected rows. */
    private static final Set<String> INTERNAL = Set.of("/audit", "/audit/activity", "/run/check");

    private final ActivityStream stream;

    ReadsRecorder(ActivityStream stream) {
        this.stream = stream;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Principal person = request.getUserPrincipal();
        if (person != null
                && request.getDispatcherType() == DispatcherType.REQUEST
                && request.getMethod().equals("GET")
                && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                && isInternal(pattern)) {
            stream.add(activity(pattern, request), person.getName(), subject(pattern, request));
        }
        return true;
    }

    private static boolean isInternal(String pattern) {
        return pattern.startsWith(EDITION) || pattern.startsWith("/run/{id}/") || INTERNAL.contains(pattern);
    }

    private static Activity activity(String pattern, HttpServletRequest request) {
        String sought = request.getParameter("q");
        if (sought != null && !sought.isBlank()) {
            return Activity.RECORDS_SEARCHED;
        }
        return pattern.endsWith("{file}") || pattern.endsWith(".csv") ? Activity.FILE_OPENED : Activity.PAGE_OPENED;
    }

    /** The pattern with its variables, except for the country. */
    private static String subject(String pattern, HttpServletRequest request) {
        String subject = pattern;
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            for (Map.Entry<?, ?> variable : variables.entrySet()) {
                if (!"code".equals(variable.getKey())) {
                    subject = subject.replace("{" + variable.getKey() + "}", String.valueOf(variable.getValue()));
                }
            }
        }
        return subject;
    }
}
