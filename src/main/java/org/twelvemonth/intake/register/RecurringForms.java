package org.twelvemonth.intake.register;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.ReferenceForm;

/**
 * Finds which normal forms of references recur with another spelling, or are named by a rejected row. Holds some twenty bytes
 * for each reference, and no reference itself; what it finds may, once in a great while, be more than there is.
 */
final class RecurringForms {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] forms = new long[1024];
    private int[] spellings = new int[1024];
    private int size;

    /** Forms that recur with another spelling. */
    private final LongSet recurring = new LongSet();

    /** Forms that are wanted only if a reference has them. */
    private final LongSet asked = new LongSet();

    private boolean rounded;

    /** Whether nothing is alike and no rejected row may name another. */
    boolean isEmpty() {
        return recurring.isEmpty();
    }

    /** Whether references of that form have to be compared. */
    boolean contains(String form) {
        return recurring.contains(hash(form));
    }

    /** All forms, of those that have to be compared, that a program may have made the reference of. */
    List<String> origins(String reference) {
        Set<String> origins = ReferenceForm.origins(reference);
        Set<String> roundings = rounded ? ReferenceForm.roundings(reference) : Set.of();
        return origins.isEmpty() && roundings.isEmpty()
                ? List.of()
                : Stream.concat(origins.stream(), roundings.stream())
                        .filter(this::contains)
                        .toList();
    }

    /** Takes the reference of a row, and those that the row may be of besides. */
    void add(Outcome row) {
        String reference = row.reference();
        if (reference != null) {
            String form = ReferenceForm.of(reference);
            add(hash(form), (int) (hash(reference) >>> 32));
            if (ReferenceForm.isRounded(reference)) {
                rounded = true;
                recurring.add(hash(form));
            }
            ReferenceForm.origins(reference).forEach(origin -> asked.add(hash(origin)));
        }
        row.namedForms().forEach(form -> asked.add(hash(form)));
    }

    private void add(long form, int spelling) {
        int place = place(forms, form);
        if (forms[place] == 0) {
            forms[place] = form;
            spellings[place] = spelling;
            if (++size > forms.length / 3 * 2) {
                grow();
            }
        } else if (spellings[place] != spelling) {
            recurring.add(form);
        }
    }

    /** After the last row: lets go of what was needed to find out. */
    void end() {
        if (!asked.isEmpty()) {
            Arrays.stream(forms)
                    .filter(asked::contains)
                    .filter(form -> form != 0)
                    .forEach(recurring::add);
        }
        forms = new long[1];
        spellings = new int[1];
    }

    private void grow() {
        long[] larger = new long[2 * forms.length];
        int[] theirs = new int[larger.length];
        for (int i = 0; i < forms.length; i++) {
            if (forms[i] != 0) {
                int place = place(larger, forms[i]);
                larger[place] = forms[i];
                theirs[place] = spellings[i];
            }
        }
        forms = larger;
        spellings = theirs;
    }

    private static int place(long[] forms, long form) {
        int place = (int) form & (forms.length - 1);
        while (forms[place] != 0 && forms[place] != form) {
            place = (place + 1) & (forms.length - 1);
        }
        return place;
    }

    /** FNV-1a of 64 bits, mixed so that all bits count; never 0. */
    private static long hash(String text) {
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
