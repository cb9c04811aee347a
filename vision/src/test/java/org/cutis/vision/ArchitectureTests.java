package org.cutis.vision;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Date;
import java.util.Set;
import org.cutis.vision.model.ModelCard;
import org.cutis.vision.model.ModelFolder;
import org.cutis.vision.photo.Orientation;
import org.junit.jupiter.api.Test;

class ArchitectureTests {
    private static final JavaClasses VISION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cutis.vision");

    /** What the ways in and out cannot do without, beside their own package. */
    private static final Set<String> ALSO_SHOWN =
            Set.of(Orientation.class.getName(), ModelFolder.class.getName(), ModelCard.class.getName());

    @Test
    void no_framework_no_database_no_network() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "jakarta..", "java.sql..", "javax.sql..", "java.net..", "java.awt..")
                .because("bytes of a photo go in and a report comes out, on any machine and in any program")
                .check(VISION);
    }

    @Test
    void no_clock_but_for_how_long_it_took() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.time..")
                .because("the same bytes give the same report, today and next year")
                .check(VISION);
    }

    @Test
    void steps_do_not_know_who_calls_them() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("cli")
                .definedBy("org.cutis.vision.cli")
                .layer("lesion")
                .definedBy("org.cutis.vision.lesion")
                .layer("render")
                .definedBy("org.cutis.vision.render")
                .layer("photo")
                .definedBy("org.cutis.vision.photo")
                .layer("model")
                .definedBy("org.cutis.vision.model")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("lesion")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("render")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("photo")
                .mayOnlyBeAccessedByLayers("lesion", "render")
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers("lesion", "cli")
                .because("each step can be read, tested and replaced alone")
                .check(VISION);
    }

    @Test
    void who_uses_the_library_needs_its_first_package_only() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(resideInAPackage("org.cutis.vision"))
                .should(new ArchCondition<>("show only types of this package and of Java") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        method.getAllInvolvedRawTypes().stream()
                                .filter(ArchitectureTests::isOfAStep)
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " shows " + type.getName())));
                    }
                })
                .because("the packages below are steps of the way and may change with any version")
                .check(VISION);
    }

    @Test
    void native_pictures_stay_where_they_are_made() {
        classes()
                .that(DescribedPredicate.describe("use OpenCV", ArchitectureTests::usesOpenCv))
                .should()
                .resideInAnyPackage("org.cutis.vision.photo", "org.cutis.vision.lesion", "org.cutis.vision.render")
                .because("memory outside of the heap is freed by who took it")
                .check(VISION);
    }

    private static boolean isOfAStep(JavaClass type) {
        return type.getPackageName().startsWith("org.cutis.vision.") && !ALSO_SHOWN.contains(type.getName());
    }

    private static boolean usesOpenCv(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("org.bytedeco"));
    }
}
