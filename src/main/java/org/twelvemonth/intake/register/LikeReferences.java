package org.twelvemonth.intake.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.ReferenceForm;
import org.twelvemonth.intake.SourceLine;

/**
 * The references of a register that look alike, so that one may be a misspelt correction of the other. Made in a walk through
 * the register that comes before the one that decides; empty for nearly every register, and then without a walk.
 */
public final class LikeReferences {
    /** No reference looks like another. */
    public static final LikeReferences NONE = new LikeReferences(new RecurringForms(), DifferentReferences.NONE);

    private final RecurringForms forms;
    private final DifferentReferences different;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** Further normal forms of references that a workbook shows otherwise, as far as they matter. */
    private final Map<String, Set<String>> shown = new HashMap<>();

    /**
     * A reference among those that look alike.
     *
     * @param source the row that counts, or a rejected one where there is no other
     * @param restricts whether the record is withheld, deleted or undecided
     */
    public record Member(String reference, SourceLine source, boolean restricts) {}

    /**
     * References that look alike.
     *
     * @param members those that nobody has said to be different, at least two
     */
    public record Alike(List<Member> members) {
        /** Whether one of them keeps the others back. */
        public boolean restricted() {
            return members.stream().anyMatch(Member::restricts);
        }
    }

    /** The references of one normal form, and those that a program may have made of one. */
    private static final class Group {
        private final Map<String, Member> own = new LinkedHashMap<>();
        private final Map<String, Member> made = new LinkedHashMap<>();
        private long restrictingOwn;
        private long restrictingMade;
        private boolean named;
    }

    LikeReferences(RecurringForms forms, DifferentReferences different) {
        this.forms = forms;
        this.different = different;
    }

    /** Whether there is nothing to compare. */
    public boolean isEmpty() {
        return forms.isEmpty();
    }

    /**
     * Takes an entry of the register.
     *
     * @param restricts whether the record is withheld, deleted or undecided
     */
    public void add(RegisterEntry entry, boolean restricts) {
        entry.rejected().forEach(this::addNamed);
        if (entry.reference() != null) {
            Stream.concat(Stream.ofNullable(entry.current()), entry.superseded().stream())
                    .forEach(this::addShown);
            Outcome row = entry.current() == null ? entry.rejected().getFirst() : entry.current();
            add(new Member(entry.reference(), row.source(), restricts));
        }
    }

    /** Takes a row, where it does not matter which row of a reference counts. */
    public void add(Outcome row) {
        String reference = row.reference();
        if (reference != null) {
            if (row instanceof Outcome.Accepted accepted) {
                addShown(accepted);
            }
            add(new Member(reference, row.source(), false));
        }
    }

    private void add(Member member) {
        String reference = member.reference();
        String form = ReferenceForm.of(reference);
        if (forms.contains(form)) {
            Group group = group(form);
            group.own.putIfAbsent(reference, member);
            group.restrictingOwn += member.restricts() ? 1 : 0;
        }
        for (String origin : origins(reference)) {
            Group group = group(origin);
            group.made.putIfAbsent(reference, member);
            group.restrictingMade += member.restricts() ? 1 : 0;
        }
    }

    private void addShown(Outcome.Accepted row) {
        String form = ReferenceForm.of(row.engagement().reference());
        row.namedForms().stream()
                .filter(forms::contains)
                .filter(named -> !named.equals(form))
                .forEach(named -> shown.computeIfAbsent(row.engagement().reference(), key -> new LinkedHashSet<>())
                        .add(named));
    }

    private Collection<String> origins(String reference) {
        List<String> origins = forms.origins(reference);
        Set<String> further = shown.isEmpty() ? null : shown.get(reference);
        if (further == null) {
            return origins;
        }
        Set<String> all = new LinkedHashSet<>(origins);
        all.addAll(further);
        return all;
    }

    private void addNamed(Outcome.Rejected row) {
        row.namedForms().stream().filter(forms::contains).forEach(form -> group(form).named = true);
    }

    private Group group(String form) {
        return groups.computeIfAbsent(form, key -> new Group());
    }

    /** Whether a reference that looks like this one is withheld, deleted or undecided, and not said to be different. */
    public boolean keepsBack(String reference) {
        if (isEmpty()) {
            return false;
        }
        Group group = groups.get(ReferenceForm.of(reference));
        if (group != null
                && restricting(reference, group.own, group.restrictingOwn)
                                + restricting(reference, group.made, group.restrictingMade)
                        > 0) {
            return true;
        }
        for (String origin : origins(reference)) {
            Group of = groups.get(origin);
            if (of != null && restricting(reference, of.own, of.restrictingOwn) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How many of the members restrict, besides the reference itself and those that differ from it. */
    private long restricting(String reference, Map<String, Member> members, long all) {
        long others = all - (restricts(members, reference) ? 1 : 0);
        if (others > 0) {
            for (String other : different.from(reference)) {
                others -= restricts(members, other) ? 1 : 0;
            }
        }
        return others;
    }

    private static boolean restricts(Map<String, Member> members, String reference) {
        Member member = members.get(reference);
        return member != null && member.restricts();
    }

    /** Whether a rejected row whose reference is not certain may be of this one. */
    public boolean isNamedByRejectedRow(String reference) {
        if (isEmpty()) {
            return false;
        }
        Group group = groups.get(ReferenceForm.of(reference));
        return group != null && group.named;
    }

    /** The references that a rejected row may be of, besides the one that was read; those of the register alone. */
    public Set<String> namedBy(Outcome.Rejected row) {
        if (isEmpty()) {
            return Set.of();
        }
        Set<String> references = new TreeSet<>();
        for (String form : row.namedForms()) {
            Group group = groups.get(form);
            if (group != null) {
                references.addAll(group.own.keySet());
            }
        }
        if (row.reference() != null) {
            references.remove(row.reference());
        }
        return references;
    }

    /** All that look alike, by the first reference of each, in the order of the register. */
    public Map<String, Alike> alike() {
        Map<String, Alike> alike = new HashMap<>();
        Map<String, Alike> ordered = new LinkedHashMap<>();
        for (Group group : groups.values()) {
            List<Member> members = openMembers(group);
            if (members.size() > 1) {
                alike.put(group.own.values().iterator().next().reference(), new Alike(members));
            }
        }
        new TreeSet<>(alike.keySet()).forEach(first -> ordered.put(first, alike.get(first)));
        return ordered;
    }

    /** Those that look like another that nobody has said to be different. */
    private List<Member> openMembers(Group group) {
        List<Member> open = new ArrayList<>();
        if (group.own.isEmpty()) {
            return open;
        }
        Set<String> all = new LinkedHashSet<>(group.own.keySet());
        all.addAll(group.made.keySet());
        group.own.values().stream()
                .filter(member -> isOpen(member.reference(), all))
                .forEach(open::add);
        group.made.values().stream()
                .filter(member -> !group.own.containsKey(member.reference()))
                .filter(member -> isOpen(member.reference(), group.own.keySet()))
                .forEach(open::add);
        return open;
    }

    private boolean isOpen(String reference, Set<String> related) {
        long told = different.from(reference).stream().filter(related::contains).count();
        return related.size() - (related.contains(reference) ? 1 : 0) > told;
    }
}
