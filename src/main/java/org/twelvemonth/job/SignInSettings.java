package org.twelvemonth.job;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign in to the console, and how. The OpenID provider itself is named by Spring's own settings,
 * {@code spring.security.oauth2.client}, outside of the settings file.
 *
 * @param groupsClaim the claim of the ID token that names a person's groups
 * @param roles which groups have which role
 * @param localAccounts whether accounts with passwords may sign in, too
 */
public record SignInSettings(String groupsClaim, RoleGroups roles, Boolean localAccounts) {
    private static final String USUAL_CLAIM = "groups";

    /** Missing parts take their defaults: the claim {@code groups}, no groups, local accounts. */
    public SignInSettings(@Nullable String groupsClaim, @Nullable RoleGroups roles, @Nullable Boolean localAccounts) {
        this.groupsClaim = groupsClaim == null ? USUAL_CLAIM : groupsClaim;
        this.roles = roles == null ? new RoleGroups(null, null, null) : roles;
        this.localAccounts = localAccounts == null || localAccounts;
    }

    /**
     * The groups that have each role, as the provider writes them.
     *
     * @param viewer the groups of viewers
     * @param reviewer the groups of reviewers
     * @param operator the groups of operators
     */
    public record RoleGroups(List<String> viewer, List<String> reviewer, List<String> operator) {
        /** No groups, unless said otherwise. */
        public RoleGroups(
                @Nullable List<String> viewer, @Nullable List<String> reviewer, @Nullable List<String> operator) {
            this.viewer = viewer == null ? List.of() : List.copyOf(viewer);
            this.reviewer = reviewer == null ? List.of() : List.copyOf(reviewer);
            this.operator = operator == null ? List.of() : List.copyOf(operator);
        }

        private Stream<String> all() {
            return Stream.of(viewer, reviewer, operator).flatMap(List::stream);
        }

        /** Whether no group has a role. */
        public boolean isEmpty() {
            return all().findAny().isEmpty();
        }
    }

    /** Checks what the type cannot tell. */
    void check() {
        if (groupsClaim.isBlank()) {
            throw new IllegalArgumentException(
                    "console.sign-in.groups-claim is blank. Write the name of the claim of the ID token that holds the"
                            + " groups, such as groups, or leave the setting out.");
        }
        if (roles.all().anyMatch(group -> group.isBlank() || !group.equals(group.strip()))) {
            throw new IllegalArgumentException(
                    "console.sign-in.roles names a group that is blank, or has a blank before or after its name. Write"
                            + " each group as the provider writes it in the ID token.");
        }
        if (!localAccounts && roles.isEmpty()) {
            throw new IllegalArgumentException(
                    "console.sign-in.local-accounts is false, and console.sign-in.roles gives no group a role: nobody"
                            + " could sign in. Give groups of the OpenID provider roles (docs/sign-in.md), or allow"
                            + " local accounts.");
        }
    }
}
