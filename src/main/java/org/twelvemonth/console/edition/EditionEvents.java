package org.twelvemonth.console.edition;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twelvemonth.audit.AuditAction;
import org.twelvemonth.audit.AuditEntry;
import org.twelvemonth.audit.AuditTrail;

/** Who decided what on editions, as the audit trail has it. */
@Component
class EditionEvents {
    private static final Set<AuditAction> DECISIONS = Set.of(
            AuditAction.EDITION_APPROVED,
            AuditAction.EDITION_RETURNED,
            AuditAction.EDITION_PUBLISHED,
            AuditAction.PUBLICATION_WITHDRAWN);

    private final AuditTrail trail;

    EditionEvents(AuditTrail trail) {
        this.trail = trail;
    }

    /** All, by the editions' names, oldest first. */
    Map<String, List<EditionEvent>> byEdition() {
        return trail.all(DECISIONS).stream()
                .collect(groupingBy(AuditEntry::subject, mapping(EditionEvent::of, toList())));
    }
}
