package org.spatialplan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the room table of docs/architecture.md: who may know whom. */
@AnalyzeClasses(packages = "org.spatialplan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule rooms = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("geo")
            .definedBy("org.spatialplan.geo..")
            .layer("plan")
            .definedBy("org.spatialplan.plan..")
            .layer("layer")
            .definedBy("org.spatialplan.layer..")
            .layer("store")
            .definedBy("org.spatialplan.store..")
            .layer("index")
            .definedBy("org.spatialplan.index..")
            .layer("document")
            .definedBy("org.spatialplan.document..")
            .layer("query")
            .definedBy("org.spatialplan.query..")
            .layer("check")
            .definedBy("org.spatialplan.check..")
            .layer("feature")
            .definedBy("org.spatialplan.feature..")
            .layer("transfer")
            .definedBy("org.spatialplan.transfer..")
            .layer("intake")
            .definedBy("org.spatialplan.intake..")
            .layer("report")
            .definedBy("org.spatialplan.report..")
            .layer("portrayal")
            .definedBy("org.spatialplan.portrayal..")
            .layer("tile")
            .definedBy("org.spatialplan.tile..")
            .layer("publish")
            .definedBy("org.spatialplan.publish..")
            .layer("web")
            .definedBy("org.spatialplan.web..")
            .layer("ogc")
            .definedBy("org.spatialplan.ogc..")
            .layer("app")
            .definedBy("org.spatialplan.app..")
            .whereLayer("geo")
            .mayNotAccessAnyLayer()
            .whereLayer("plan")
            .mayOnlyAccessLayers("geo")
            .whereLayer("layer")
            .mayOnlyAccessLayers("geo", "plan")
            .whereLayer("store")
            .mayOnlyAccessLayers("geo", "plan", "layer")
            .whereLayer("document")
            .mayOnlyAccessLayers("geo", "plan", "layer")
            .whereLayer("index")
            .mayOnlyAccessLayers("geo", "layer")
            .whereLayer("query")
            .mayOnlyAccessLayers("geo", "plan", "layer", "index")
            .whereLayer("check")
            .mayOnlyAccessLayers("geo", "plan", "layer", "index")
            .whereLayer("feature")
            .mayOnlyAccessLayers("geo", "plan", "layer", "index", "query", "check")
            .whereLayer("transfer")
            .mayOnlyAccessLayers("geo", "plan", "layer", "feature")
            .whereLayer("intake")
            .mayOnlyAccessLayers("geo", "layer", "index", "check", "transfer")
            .whereLayer("report")
            .mayOnlyAccessLayers("geo", "layer", "index", "check", "transfer", "intake")
            .whereLayer("portrayal")
            .mayOnlyAccessLayers("geo", "layer", "index", "query")
            .whereLayer("tile")
            .mayOnlyAccessLayers("geo", "layer", "index", "query", "feature", "portrayal")
            .whereLayer("publish")
            .mayOnlyAccessLayers("geo", "plan", "layer")
            .whereLayer("web")
            .mayOnlyAccessLayers(
                    "geo",
                    "plan",
                    "layer",
                    "index",
                    "query",
                    "check",
                    "feature",
                    "transfer",
                    "intake",
                    "report",
                    "portrayal")
            .whereLayer("ogc")
            .mayOnlyAccessLayers(
                    "geo",
                    "plan",
                    "layer",
                    "index",
                    "query",
                    "check",
                    "feature",
                    "transfer",
                    "intake",
                    "report",
                    "portrayal",
                    "tile",
                    "web")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule every_class_is_in_a_room = classes()
            .should()
            .resideInAnyPackage(
                    "org.spatialplan.geo..",
                    "org.spatialplan.plan..",
                    "org.spatialplan.layer..",
                    "org.spatialplan.store..",
                    "org.spatialplan.document..",
                    "org.spatialplan.index..",
                    "org.spatialplan.query..",
                    "org.spatialplan.check..",
                    "org.spatialplan.feature..",
                    "org.spatialplan.transfer..",
                    "org.spatialplan.intake..",
                    "org.spatialplan.report..",
                    "org.spatialplan.portrayal..",
                    "org.spatialplan.tile..",
                    "org.spatialplan.publish..",
                    "org.spatialplan.web..",
                    "org.spatialplan.ogc..",
                    "org.spatialplan.app..");

    @ArchTest
    static final ArchRule values_and_questions_know_no_framework = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.spatialplan.geo..",
                    "org.spatialplan.plan..",
                    "org.spatialplan.layer..",
                    "org.spatialplan.document..",
                    "org.spatialplan.index..",
                    "org.spatialplan.query..",
                    "org.spatialplan.check..",
                    "org.spatialplan.feature..",
                    "org.spatialplan.portrayal..",
                    "org.spatialplan.tile..")
            .should(dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..",
                    "jakarta..",
                    "java.sql..",
                    "javax.sql..",
                    "tools.jackson..",
                    "com.fasterxml.jackson..",
                    "io.swagger..")));

    @ArchTest
    static final ArchRule questions_take_no_clock = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.spatialplan.query..",
                    "org.spatialplan.check..",
                    "org.spatialplan.geo..",
                    "org.spatialplan.document..",
                    "org.spatialplan.portrayal..",
                    "org.spatialplan.tile..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule only_the_rooms_named_know_sql = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.spatialplan.store..", "org.spatialplan.app..", "org.spatialplan.transfer.geopackage..")
            .should(dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")));

    /** Figures are taken from outside: others tell a watch of their own, or are asked. */
    @ArchTest
    static final ArchRule only_operation_knows_metrics = noClasses()
            .that()
            .resideOutsideOfPackage("org.spatialplan.app.operation..")
            .should(dependOnClassesThat(resideInAnyPackage("io.micrometer..")));

    @ArchTest
    static final ArchRule no_drawers =
            noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..");

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("org.spatialplan.(*)..").should().beFreeOfCycles();
}
