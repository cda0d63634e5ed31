package org.twelvemonth.audit;

/**
 * The client's address of the request that the current thread handles. The console binds it; commands and the schedule have
 * none. Entries of the audit trail and of the activity stream take it from here.
 */
public final class ClientAddress {
    private static final int LONGEST = 100;
    private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> "");

    private ClientAddress() {}

    /** The bound address, at most 100 characters on one line; empty where none is bound. */
    static String current() {
        return CURRENT.get();
    }

    /** Binds the address to the current thread until {@link #clear}. */
    public static void bind(String address) {
        String line = address.replaceAll("\\p{C}", "?");
        CURRENT.set(line.length() <= LONGEST ? line : line.substring(0, LONGEST));
    }

    /** Removes the address from the current thread. */
    public static void clear() {
        CURRENT.remove();
    }

    /** The same work, with the address of the current thread bound to whichever thread runs it. */
    public static Runnable carriedTo(Runnable work) {
        String address = current();
        return () -> {
            bind(address);
            try {
                work.run();
            } finally {
                clear();
            }
        };
    }
}
