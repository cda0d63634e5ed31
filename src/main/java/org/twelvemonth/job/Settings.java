package org.twelvemonth.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.OperatingSystemUser;
import org.twelvemonth.figures.ListingPolicy;
import org.twelvemonth.figures.ReportingRules;
import org.twelvemonth.intake.Mapping;
import org.twelvemonth.intake.Mappings;
import org.twelvemonth.intake.register.DifferentReferences;
import org.twelvemonth.publiclist.PublicTemplates;
import org.twelvemonth.retention.Retention;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a body may decide about its reports. Everything has a default, so an empty file is a valid one.
 *
 * @param continents how the world is divided
 * @param countries names and policy of countries
 * @param mapping how record files of other formats are read; the first that is for a file counts
 * @param staleAfter a register whose newest record is older than the window's end by more than this is stale; in days
 * @param publicList the public list's look
 * @param schedule when months are built by themselves
 * @param notification whom to tell how the months are; in the file it is {@code notify}, which no method of Java may be
 * @param retention what is kept for how long
 * @param review what an approval takes
 * @param publication where else published files go
 * @param references what is known about references that look alike
 * @param templates what templates and display names may say
 * @param audit how the heads of the audit trail are kept
 * @param console who may sign in to the console, and how
 */
public record Settings(
        ContinentScheme continents,
        Countries countries,
        List<Mapping> mapping,
        Duration staleAfter,
        PublicListSettings publicList,
        Schedule schedule,
        @JsonProperty("notify") Notification notification,
        Retention retention,
        ReviewSettings review,
        PublicationSettings publication,
        References references,
        Templates templates,
        AuditSettings audit,
        ConsoleSettings console) {
    /** What holds when nothing is configured. */
    public static final Settings DEFAULTS =
            new Settings(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    /** Missing parts take their defaults. */
    public Settings(
            @Nullable ContinentScheme continents,
            @Nullable Countries countries,
            @Nullable List<Mapping> mapping,
            @Nullable Duration staleAfter,
            @Nullable PublicListSettings publicList,
            @Nullable Schedule schedule,
            @Nullable Notification notification,
            @Nullable Retention retention,
            @Nullable ReviewSettings review,
            @Nullable PublicationSettings publication,
            @Nullable References references,
            @Nullable Templates templates,
            @Nullable AuditSettings audit,
            @Nullable ConsoleSettings console) {
        this.continents = continents == null ? ContinentScheme.M49 : continents;
        this.countries = countries == null ? new Countries(null, null, null) : countries;
        this.mapping = mapping == null ? List.of() : List.copyOf(mapping);
        this.staleAfter = staleAfter == null ? Duration.ofDays(ReportingRules.DEFAULTS.staleAfterDays()) : staleAfter;
        this.publicList = publicList == null ? new PublicListSettings(null) : publicList;
        this.schedule = schedule == null ? new Schedule(null, null, null, null, null, null) : schedule;
        this.notification = notification == null ? new Notification(null, null, null, null, null) : notification;
        this.retention = retention == null ? Retention.DEFAULTS : retention;
        this.review = review == null ? new ReviewSettings(null, null) : review;
        this.publication = publication == null ? new PublicationSettings(null) : publication;
        this.references = references == null ? new References(null) : references;
        this.templates = templates == null ? new Templates(null) : templates;
        this.audit = audit == null ? new AuditSettings(null, null) : audit;
        this.console = console == null ? new ConsoleSettings(null) : console;
    }

    /**
     * Names and policy of countries.
     *
     * @param displayNames names to print instead of the approved ones, by ISO alpha-2 code
     * @param aliases ISO alpha-2 codes by further names, as a record could write them
     * @param crownDependencies whether Jersey, Guernsey and the Isle of Man can be listed
     */
    public record Countries(
            SortedMap<String, String> displayNames,
            SortedMap<String, String> aliases,
            CrownDependencies crownDependencies) {
        /** Missing parts take their defaults. */
        public Countries(
                @Nullable SortedMap<String, String> displayNames,
                @Nullable SortedMap<String, String> aliases,
                @Nullable CrownDependencies crownDependencies) {
            this.displayNames = displayNames == null ? new TreeMap<>() : new TreeMap<>(displayNames);
            this.aliases = aliases == null ? new TreeMap<>() : new TreeMap<>(aliases);
            this.crownDependencies = crownDependencies == null ? CrownDependencies.LIST : crownDependencies;
        }
    }

    /** Whether Crown dependencies can be listed. They are flagged for review either way. */
    public enum CrownDependencies {
        LIST,
        LEAVE_OUT
    }

    /**
     * The public list's look.
     *
     * @param templates a folder whose templates take the place of ours, null for ours; relative to the settings file
     */
    public record PublicListSettings(@Nullable Path templates) {}

    /**
     * What an approval takes.
     *
     * @param approvalsOfScheduled how many different people must approve what nobody but the schedule asked for, 1 or 2
     * @param serviceUsers users of the operating system that are nobody's own, such as the one that runs the schedule; what
     *     they request by command counts as the schedule's
     */
    public record ReviewSettings(Integer approvalsOfScheduled, List<String> serviceUsers) {
        private static final List<String> USUAL_SERVICE_USERS = List.of("root", "twelvemonth");

        /** One approval, and the superuser and the user of the schedule's templates, unless said otherwise. */
        public ReviewSettings(@Nullable Integer approvalsOfScheduled, @Nullable List<String> serviceUsers) {
            this.approvalsOfScheduled = approvalsOfScheduled == null ? 1 : approvalsOfScheduled;
            this.serviceUsers = serviceUsers == null ? USUAL_SERVICE_USERS : List.copyOf(serviceUsers);
        }

        /** Whether that user of the operating system is nobody's own. */
        public boolean isServiceUser(OperatingSystemUser user) {
            return serviceUsers.stream()
                    .map(OperatingSystemUser::new)
                    .anyMatch(known -> known.accountName().equals(user.accountName()));
        }

        /** Checks what the type cannot tell. */
        void check() {
            if (approvalsOfScheduled < 1 || approvalsOfScheduled > 2) {
                throw new IllegalArgumentException("review.approvals-of-scheduled is " + approvalsOfScheduled
                        + ". An edition that the schedule requested is approved by 1 person or by 2 different ones; write 1 or"
                        + " 2.");
            }
        }
    }

    /**
     * Where else published files go.
     *
     * @param folder a folder that gets the same as {@code published} in the output folder, null for none; relative to the
     *     settings file
     */
    public record PublicationSettings(@Nullable Path folder) {}

    /**
     * How the heads of the audit trail are kept. Operational: none of it shapes a report.
     *
     * @param key the file with the private key that signs them, Ed25519 in PKCS #8 as PEM; null for unsigned heads
     * @param copies the file to which each head is appended, outside of the data folder; null for no copies
     */
    public record AuditSettings(
            @Nullable Path key, @Nullable Path copies) {}

    /**
     * The console's settings. Operational: none of it shapes a report.
     *
     * @param signIn who may sign in, and how
     */
    public record ConsoleSettings(SignInSettings signIn) {
        /** Missing parts take their defaults. */
        public ConsoleSettings(@Nullable SignInSettings signIn) {
            this.signIn = signIn == null ? new SignInSettings(null, null, null) : signIn;
        }
    }

    /**
     * What is known about references.
     *
     * @param different lists of references that look alike, of which each means a record of its own
     */
    public record References(List<List<String>> different) {
        /** None, unless said otherwise. */
        public References(@Nullable List<List<String>> different) {
            this.different = different == null
                    ? List.of()
                    : different.stream().map(List::copyOf).toList();
        }
    }

    /**
     * What templates and display names may say.
     *
     * @param mayName ISO alpha-2 codes of the countries that they may name, whether these are listed or not
     */
    public record Templates(SortedSet<String> mayName) {
        /** None, unless said otherwise. */
        public Templates(@Nullable SortedSet<String> mayName) {
            this.mayName = mayName == null ? new TreeSet<>() : new TreeSet<>(mayName);
        }
    }

    /**
     * Checks that the names of countries say what they may.
     *
     * @throws IllegalArgumentException with a sentence for the user, when a display name names another country, too, or
     *     {@code templates.may-name} is not for countries
     */
    void checkNames() {
        CountryRegister register = countryRegister();
        for (String code : templates.mayName()) {
            if (register.byCode(code).isEmpty()) {
                throw new IllegalArgumentException(
                        "templates.may-name has “" + code
                                + "”, which is no country code we know. Write ISO 3166-1 alpha-2 codes in upper case, such as [SA].");
            }
        }
        countries.displayNames().forEach((code, name) -> {
            Set<String> others = register.namedIn(name, templates.mayName());
            others.remove(code);
            if (!others.isEmpty()) {
                throw new IllegalArgumentException(
                        "The display name for %s is “%s”, which names %s, too. Write a name of %s alone, or allow the other by templates.may-name."
                                .formatted(code, name, String.join(" and ", others), code));
            }
        });
    }

    /**
     * The references that look alike and mean different records.
     *
     * @throws IllegalArgumentException with a sentence for the user, when the setting says what it may not
     */
    public DifferentReferences differentReferences() {
        return DifferentReferences.of(references.different());
    }

    /**
     * The countries, named and grouped as configured.
     *
     * @throws IllegalArgumentException with a sentence for the user, when a display name or an alias is for no country
     */
    public CountryRegister countryRegister() {
        return CountryRegister.load(continents, countries.displayNames(), countries.aliases());
    }

    /**
     * The wording of the public files.
     *
     * @throws IllegalArgumentException with a sentence for the user, when a template cannot be used
     */
    PublicTemplates publicTemplates() {
        return PublicTemplates.from(publicList.templates());
    }

    /**
     * How record files of other formats are read.
     *
     * @throws IllegalArgumentException with a sentence for the user, when a mapping says what it may not
     */
    public Mappings mappings() {
        return Mappings.of(mapping);
    }

    /** What figures are computed by. */
    public ReportingRules reportingRules() {
        return new ReportingRules(continents, listingPolicy(), Math.toIntExact(staleAfter.toDays()));
    }

    /** What holds for Crown dependencies. */
    public ListingPolicy listingPolicy() {
        return switch (countries.crownDependencies()) {
            case LIST -> ListingPolicy.LIST_CROWN_DEPENDENCIES;
            case LEAVE_OUT -> ListingPolicy.LEAVE_OUT_CROWN_DEPENDENCIES;
        };
    }

    /** Digest of what shapes a report and its approval here, whatever the order, the comments and the place of the file. */
    String digest() {
        return Digest.of(CANONICAL.writeValueAsString(shaping()));
    }

    /**
     * What shapes a report and its approval, defaults included, by its path in the settings file: {@code
     * countries.crown-dependencies}. What has no value is left out.
     */
    SortedMap<String, String> shaping() {
        record Shaping(
                ContinentScheme continents,
                @JsonProperty Countries countries,
                @JsonProperty List<Mapping> mapping,
                String staleAfter,
                @JsonProperty References references,
                @JsonProperty Templates templates,
                @JsonProperty ReviewSettings review) {}
        SortedMap<String, String> shaping = new TreeMap<>();
        flatten(
                "",
                CANONICAL.valueToTree(new Shaping(
                        continents,
                        countries,
                        mapping,
                        "P" + staleAfter.toDays() + "D",
                        references,
                        templates,
                        review)),
                shaping);
        return shaping;
    }

    private static void flatten(String path, JsonNode node, SortedMap<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> flatten(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue(), into));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + (i + 1) + "]", node.get(i), into);
            }
        } else if (!node.isNull() && !(node.isArray() && node.isEmpty())) {
            into.put(path, node.isArray() ? joined(node) : node.asString());
        }
    }

    private static String joined(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ", "[", "]"));
    }
}
