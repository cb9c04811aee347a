package org.cutis;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import javax.sql.DataSource;
import org.cutis.kit.Rooms;
import org.cutis.platform.OpenToAll;
import org.cutis.platform.UseCase;
import org.cutis.vision.photo.Orientation;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The rules of the house. */
class ArchitectureTests {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/org/cutis/vision/"))
            .importPackages("org.cutis");

    private static final Set<String> LOOKS_AT_A_CLOCK = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalTime.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.lang.System.currentTimeMillis");

    @Test
    void rooms_use_only_what_other_rooms_show_and_allow() {
        Rooms.all().verify();
    }

    @Test
    void controllers_hold_no_transactions() {
        noClasses()
                .that(metaAnnotatedWith(Controller.class))
                .should()
                .beAnnotatedWith(Transactional.class)
                .orShould(dependOnClassesThat(type(TransactionOperations.class)))
                .orShould(dependOnClassesThat(resideInAPackage("org.springframework.transaction..")))
                .because("the use case says what is one unit; a controller only speaks HTTP")
                .check(HOUSE);
        noMethods()
                .that()
                .areDeclaredInClassesThat(metaAnnotatedWith(Controller.class))
                .should()
                .beAnnotatedWith(Transactional.class)
                .because("the use case says what is one unit; a controller only speaks HTTP")
                .check(HOUSE);
    }

    @Test
    void controllers_hold_no_sql() {
        noClasses()
                .that(metaAnnotatedWith(Controller.class))
                .should(dependOnClassesThat(type(JdbcClient.class)))
                .orShould(dependOnClassesThat(type(JdbcOperations.class)))
                .orShould(dependOnClassesThat(type(DataSource.class)))
                .because("who may see a row is asked in the use case, which a controller must not go around")
                .check(HOUSE);
    }

    @Test
    void every_use_case_first_asks_who_is_calling() {
        methods()
                .that()
                .areDeclaredInClassesThat(metaAnnotatedWith(UseCase.class))
                .and()
                .doNotHaveModifier(JavaModifier.PRIVATE)
                .and()
                .doNotHaveModifier(JavaModifier.STATIC)
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .and()
                .areNotAnnotatedWith(OpenToAll.class)
                .should(new AskFirst())
                .because("what anybody may do is said with @OpenToAll, and why; all else is denied by default")
                .check(HOUSE);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .should()
                .callMethodWhere(describe("looks at a clock of its own", ArchitectureTests::looksAtAClock))
                .because("tests move the clock, and a moment that did not come from it cannot be tested")
                .check(HOUSE);
    }

    @Test
    void old_dates_are_not_used() {
        noClasses()
                .that()
                // The library that signs tokens takes no other.
                .doNotHaveFullyQualifiedName("org.cutis.identity.access.Tokens")
                .should(dependOnClassesThat(type(Date.class)))
                .because("java.util.Date can be changed by whoever holds it, and hides its time zone")
                .check(HOUSE);
    }

    @Test
    void of_the_vision_library_only_its_ways_in_and_out_are_used() {
        classes()
                .should()
                .onlyDependOnClassesThat(describe(
                        "are not steps of the library",
                        used -> !used.getPackageName().startsWith("org.cutis.vision")
                                || resideInAnyPackage(
                                                "org.cutis.vision", "org.cutis.vision.model", "org.cutis.vision.render")
                                        .test(used)
                                || used.isEquivalentTo(Orientation.class)))
                .because("the steps of the way may change with any version of it")
                .check(HOUSE);
    }

    private static boolean looksAtAClock(JavaMethodCall call) {
        MethodCallTarget target = call.getTarget();
        boolean makesOne = target.getOwner().isEquivalentTo(Clock.class)
                && target.getName().startsWith("system");
        return LOOKS_AT_A_CLOCK.contains(target.getOwner().getName() + "." + target.getName())
                || (makesOne && !call.getOriginOwner().getSimpleName().equals("PlatformConfiguration"));
    }
}
