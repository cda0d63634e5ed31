package org.twelvemonth.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A user of the operating system, who is no account.
 *
 * @param name as the operating system writes it, for example {@code alice} or {@code EXAMPLE\alice}; at most 70 characters
 */
public record OperatingSystemUser(String name) {
    /** An account's name has no blank, so no account can be taken for a user of the operating system. */
    private static final String PREFIX = "operating-system user ";

    private static final String UNKNOWN = "?";
    private static final int LONGEST = 70;

    /** Keeps what goes into the ledger in one short line. */
    public OperatingSystemUser {
        name = name.replaceAll("\\p{C}", "?");
        name = name.substring(0, Math.min(name.length(), LONGEST));
    }

    /**
     * The user of this process, by its user ID. Asks the operating system: neither {@code -Duser.name} nor an environment
     * variable such as {@code USER} or {@code JAVA_TOOL_OPTIONS} changes the answer. A user ID without a name is given as its
     * number; {@code ?} where the operating system does not tell.
     */
    public static OperatingSystemUser ofThisProcess() {
        return new OperatingSystemUser(ProcessHandle.current()
                .info()
                .user()
                .or(OperatingSystemUser::userId)
                .orElse(UNKNOWN));
    }

    private static Optional<String> userId() {
        try {
            return Optional.of(
                    Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString());
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** The user whom {@link #actor} names; empty for an account and for everything else. */
    public static Optional<OperatingSystemUser> named(String actor) {
        return actor.startsWith(PREFIX)
                ? Optional.of(new OperatingSystemUser(actor.substring(PREFIX.length())))
                : Optional.empty();
    }

    /** How the ledger and the audit trail name the user, for example {@code operating-system user alice}. */
    public String actor() {
        return PREFIX + name;
    }

    /** The name without a Windows domain, in lower case, as accounts are named: for comparing, not for showing. */
    public String accountName() {
        return name.substring(name.lastIndexOf('\\') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
