package dev.textback;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.NullMarked;

/** The rules that keep the engine and the carrier replaceable, and time movable. */
@AnalyzeClasses(packagesOf = TextbackApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_the_process_package_knows_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage("dev.textback.process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule only_the_plivo_adapter_knows_the_carriers_library = noClasses()
            .that()
            .resideOutsideOfPackage("dev.textback.texting.plivo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.plivo..");

    @ArchTest
    static final ArchRule a_delegate_is_the_process_packages_own = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .resideInAPackage("dev.textback.process")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule time_is_read_from_the_injected_clock = noClasses()
            .should()
            .accessTargetWhere(asksTheMachineForTheTime())
            .because("the engine's clock can be moved, and everything moves with it");

    @ArchTest
    static final ArchRule only_the_engine_waits_and_repeats = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.scheduling.annotation")
            .because("whatever waits must survive a crash: it is a timer in a diagram");

    @ArchTest
    static final ArchRule nothing_is_injected_into_a_field = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule what_is_said_is_logged_but_by_the_commands = noClasses()
            .that()
            .resideOutsideOfPackage("dev.textback.command..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static void every_package_is_marked_as_free_of_nulls(JavaClasses classes) {
        Stream<JavaPackage> packages =
                classes.stream().map(JavaClass::getPackage).distinct();
        assertThat(packages)
                .allSatisfy(one -> assertThat(one.isAnnotatedWith(NullMarked.class))
                        .as("package-info.java of %s has @NullMarked", one.getName())
                        .isTrue());
    }

    /** A {@code now()} that is given no clock, and the machine's own clock by any of its names; method references too. */
    private static DescribedPredicate<JavaAccess<?>> asksTheMachineForTheTime() {
        return DescribedPredicate.describe("asks the machine for the time", access -> {
            String owner = access.getTargetOwner().getName();
            return switch (access.getName()) {
                case "now" -> owner.startsWith("java.time.") && !isGiven(Clock.class, access);
                case "currentTimeMillis" -> owner.equals(System.class.getName());
                case "system", "systemUTC", "systemDefaultZone" -> owner.equals(Clock.class.getName());
                case JavaConstructor.CONSTRUCTOR_NAME ->
                    owner.equals(Date.class.getName()) && !isGiven(long.class, access);
                default -> false;
            };
        });
    }

    private static boolean isGiven(Class<?> parameter, JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(parameter));
    }
}
