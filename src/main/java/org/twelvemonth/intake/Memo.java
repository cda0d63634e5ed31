package org.twelvemonth.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers what texts mean that come again and again; forgets everything when they turn out not to. */
final class Memo<V> {
    private static final int MOST = 10_000;

    private final Function<String, V> meaning;
    private final Map<String, V> known = new HashMap<>();

    Memo(Function<String, V> meaning) {
        this.meaning = meaning;
    }

    V of(String text) {
        V found = known.get(text);
        if (found == null) {
            found = meaning.apply(text);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, found);
        }
        return found;
    }
}
