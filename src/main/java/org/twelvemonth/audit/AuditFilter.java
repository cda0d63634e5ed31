package org.twelvemonth.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which entries are sought; what is empty is not asked for.
 *
 * @param actor who acted
 * @param action the name of an {@link AuditAction}
 * @param subject how the subject begins: {@code 2026-10} for all editions of a month
 */
public record AuditFilter(String actor, String action, String subject) {
    /** All entries. */
    public static final AuditFilter ALL = new AuditFilter("", "", "");

    String where() {
        List<String> conditions = new ArrayList<>();
        if (!actor.isEmpty()) {
            conditions.add("actor = :actor");
        }
        if (!action.isEmpty()) {
            conditions.add("action = :action");
        }
        if (!subject.isEmpty()) {
            conditions.add("left(subject, " + subject.length() + ") = :subject");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("actor", actor);
        parameters.put("action", action);
        parameters.put("subject", subject);
        return parameters;
    }
}
