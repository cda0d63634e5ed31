package org.twelvemonth.intake.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twelvemonth.intake.ReferenceForm;
import org.twelvemonth.intake.References;

/** References that look alike and that somebody has said to mean different records. */
public final class DifferentReferences {
    /** Nobody has said so of any. */
    public static final DifferentReferences NONE = new DifferentReferences();

    private final Map<String, Set<String>> others = new HashMap<>();

    private DifferentReferences() {}

    /**
     * Understands the settings.
     *
     * @param lists lists of references of which each means a record of its own
     * @throws IllegalArgumentException with sentences for the user, when one says what it may not
     */
    public static DifferentReferences of(List<List<String>> lists) {
        DifferentReferences different = new DifferentReferences();
        lists.forEach(different::add);
        return different;
    }

    /** All references that are known to differ from this one. */
    Set<String> from(String reference) {
        return others.getOrDefault(reference, Set.of());
    }

    private void add(List<String> list) {
        if (list.size() < 2) {
            throw refused(
                    list, "has fewer than two references. Write those that look alike and mean different records");
        }
        for (String reference : list) {
            if (!reference.equals(References.read(reference.strip()))) {
                throw refused(
                        list,
                        "holds \"" + reference + "\", which is no reference. Write it as the record files have it, in"
                                + " quotation marks");
            }
        }
        if (new HashSet<>(list).size() < list.size()) {
            throw refused(list, "names a reference twice. Write each as the record files have it, once");
        }
        for (String one : list) {
            if (list.stream().noneMatch(other -> !other.equals(one) && alike(one, other))) {
                throw refused(
                        list,
                        "holds \"" + one + "\", which looks like none of the others, so that they are different anyway."
                                + " Correct or remove it");
            }
            Set<String> from = others.computeIfAbsent(one, key -> new HashSet<>());
            list.stream().filter(other -> !other.equals(one)).forEach(from::add);
        }
    }

    private static boolean alike(String one, String other) {
        String form = ReferenceForm.of(one);
        String otherForm = ReferenceForm.of(other);
        return form.equals(otherForm) || made(one, otherForm) || made(other, form);
    }

    private static boolean made(String reference, String form) {
        return ReferenceForm.origins(reference).contains(form)
                || ReferenceForm.roundings(reference).contains(form);
    }

    private static IllegalArgumentException refused(List<String> list, String why) {
        return new IllegalArgumentException("references.different " + list + " " + why + ".");
    }
}
