package org.twelvemonth.intake.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.sort.ExternalSort;
import org.twelvemonth.sort.SortedItems;

/** Walks through sorted rows, and settles those of each reference. */
final class SettledRegister implements Register {
    private final ExternalSort<FileRow> sort;
    private final RecurringForms forms;

    SettledRegister(ExternalSort<FileRow> sort, RecurringForms forms) {
        this.sort = sort;
        this.forms = forms;
    }

    @Override
    public boolean allMatch(Predicate<? super RegisterEntry> predicate) {
        try (SortedItems<FileRow> rows = sort.sorted()) {
            FileRow next = nextOf(rows);
            while (next != null) {
                List<FileRow> group = new ArrayList<>();
                String reference = next.reference();
                do {
                    group.add(next);
                    next = nextOf(rows);
                } while (next != null && reference != null && reference.equals(next.reference()));
                if (!predicate.test(FileRow.settle(reference, group))) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Override
    public LikeReferences likeReferences(DifferentReferences different) {
        return new LikeReferences(forms, different);
    }

    private static @Nullable FileRow nextOf(SortedItems<FileRow> rows) {
        return rows.hasNext() ? rows.next() : null;
    }
}
