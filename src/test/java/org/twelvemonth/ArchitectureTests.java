package org.twelvemonth;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.text.DateFormat;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Component;

/** What {@link ModularityTests} cannot say: rules about names, libraries and the machine that the program runs on. */
@AnalyzeClasses(packages = "org.twelvemonth", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule thePublicListKnowsNothingThatMustNotBePublished = classes()
            .that()
            .resideInAPackage("org.twelvemonth.publiclist..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.twelvemonth.publiclist..",
                    "org.twelvemonth.country..",
                    "org.twelvemonth.period..",
                    "org.twelvemonth.text..",
                    "java..",
                    "com.fasterxml.jackson.annotation..",
                    "com.ibm.icu..",
                    "com.samskivert.mustache..",
                    "de.siegmar.fastcsv..",
                    "org.jspecify.annotations..",
                    "org.springframework.modulith..",
                    "tools.jackson..")
            .because("what a renderer cannot reach it cannot disclose");

    @ArchTest
    static final ArchRule theTaggedPdfLayerKnowsNothingOfEngagements = noClasses()
            .that()
            .resideInAPackage("org.twelvemonth.summary.pdf..")
            .should()
            .dependOnClassesThat(describe(
                    "are ours and outside of the layer",
                    type -> type.getPackageName().startsWith("org.twelvemonth.")
                            && !type.getPackageName().startsWith("org.twelvemonth.summary.pdf")))
            .because("the layer makes accessible documents of any content, and is tested as such");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = slices().matching("org.twelvemonth.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package");

    @ArchTest
    static final ArchRule nothingIsNullUnlessItSaysSo = classes()
            .should(ArchCondition.from(describe(
                    "reside in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
            .because("NullAway checks only packages whose package-info says @NullMarked");

    @ArchTest
    static final ArchRule componentsAreWhereTheyAreLookedFor = classes()
            .that()
            .areMetaAnnotatedWith(Component.class)
            .and()
            .doNotHaveSimpleName(TwelvemonthApplication.class.getSimpleName())
            .should()
            .resideInAnyPackage(Stream.concat(
                            Arrays.stream(TwelvemonthApplication.class
                                    .getAnnotation(SpringBootApplication.class)
                                    .scanBasePackages()),
                            Stream.of("org.twelvemonth.console"))
                    .map(name -> name + "..")
                    .toArray(String[]::new))
            .because("Spring looks for components in the packages that are named, and in no other");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager)")
            .because("such a name says that the thing has none yet: find the noun of the work");

    @ArchTest
    static final ArchRule theClockIsHandedIn = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.twelvemonth.cli.Twelvemonth")
            .should()
            .accessTargetWhere(readsTheSystemClock())
            .because("a report follows from its input: the program's entry alone makes the system clock, "
                    + "everybody else is given an InstantSource");

    @ArchTest
    static final ArchRule nothingDependsOnTheMachinesLocaleOrZone = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(Locale.class, "getDefault", Locale.Category.class)
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .because("the same input gives the same bytes on every machine: name the locale and the zone");

    @ArchTest
    static final ArchRule datesAreOfJavaTime = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class, GregorianCalendar.class, DateFormat.class)
            .because("java.util's dates are instants that print in the machine's zone; use java.time");

    @ArchTest
    static final ArchRule theCommandLineAloneSpeaks = noClasses()
            .that()
            .resideOutsideOfPackage("org.twelvemonth.cli..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("the last line of standard output is the edition's folder, alone");

    @ArchTest
    static final ArchRule transactionsAreSaidInCode = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.transaction.annotation..")
            .because(
                    "@Transactional would have no effect: it takes proxies, which every command would make at its start;"
                            + " use TransactionOperations");

    @ArchTest
    static final ArchRule dependenciesComeThroughTheConstructor = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    private static DescribedPredicate<JavaAccess<?>> readsTheSystemClock() {
        return describe("reads the system clock", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getName();
            if (owner.isEquivalentTo(System.class)) {
                return name.equals("currentTimeMillis");
            }
            if (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class)) {
                return name.startsWith("system") || name.startsWith("tick");
            }
            return owner.getPackageName().equals("java.time") && name.equals("now") && !takesAClock(access);
        });
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
