package org.spatialplan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the room table of docs/architecture.md: who may know whom. */
@AnalyzeClasses(packages = "org.spatialplan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.spatialplan.";

    /** What the table allows is what is used: neither more nor less. */
    @ArchTest
    static void rooms_know_what_the_table_allows(JavaClasses classes) throws IOException {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass type : classes) {
            String room = room(type);
            used.computeIfAbsent(room, any -> new TreeSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other = room(dependency.getTargetClass());
                if (!other.isEmpty() && !other.equals(room)) {
                    used.get(room).add(other);
                }
            }
        }
        Map<String, Set<String>> allowed = RoomTable.read(Path.of("docs/architecture.md"));
        used.remove("app"); // wires all of them
        allowed.remove("app");
        assertThat(used).isEqualTo(allowed);
    }

    @ArchTest
    static final ArchRule nobody_knows_app = noClasses()
            .that()
            .resideOutsideOfPackage("org.spatialplan.app..")
            .should(dependOnClassesThat(resideInAnyPackage("org.spatialplan.app..")));

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("[.]")[0] : "";
    }

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
                    "org.spatialplan.conflict..",
                    "org.spatialplan.history..",
                    "org.spatialplan.indicator..",
                    "org.spatialplan.feature..",
                    "org.spatialplan.catalogue..",
                    "org.spatialplan.portrayal..",
                    "org.spatialplan.tile..",
                    "org.spatialplan.lake")
            .should(dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..",
                    "jakarta..",
                    "java.sql..",
                    "javax.sql..",
                    "tools.jackson..",
                    "com.fasterxml.jackson..",
                    "io.swagger..")));

    /** The rooms that a batch outside of this service takes along: see the execution {@code core} in pom.xml. */
    @ArchTest
    static void the_core_jar_needs_only_itself_and_geometry(JavaClasses classes) throws IOException {
        CoreJar jar = CoreJar.read(Path.of("pom.xml"));
        DescribedPredicate<JavaClass> core = describe("the core jar holds", type -> jar.holds(file(type)));
        classes()
                .that(core)
                .should()
                .onlyDependOnClassesThat(core.or(resideInAnyPackage(
                        "java..",
                        "javax.measure..",
                        "org.locationtech.jts..",
                        "org.geotools..",
                        "net.sf.geographiclib..",
                        "org.snakeyaml.engine..")))
                .check(classes);
    }

    private static String file(JavaClass type) {
        return type.getBaseComponentType().getName().replace('.', '/') + ".class";
    }

    @ArchTest
    static final ArchRule jobs_know_no_framework = noClasses()
            .that()
            .resideInAPackage("org.spatialplan.job..")
            .should(dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta..", "io.swagger..")));

    @ArchTest
    static final ArchRule questions_take_no_clock = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.spatialplan.query..",
                    "org.spatialplan.check..",
                    "org.spatialplan.conflict..",
                    "org.spatialplan.history..",
                    "org.spatialplan.indicator..",
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
                    "org.spatialplan.store..", "org.spatialplan.app..", "org.spatialplan.format.geopackage..")
            .should(dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")));

    @ArchTest
    static final ArchRule only_geoparquet_knows_parquet = noClasses()
            .that()
            .resideOutsideOfPackage("org.spatialplan.format.parquet..")
            .should(dependOnClassesThat(resideInAnyPackage("org.apache.parquet..", "io.airlift..")));

    /** Figures are taken from outside: others tell a watch of their own, or are asked. */
    @ArchTest
    static final ArchRule only_operation_knows_metrics = noClasses()
            .that()
            .resideOutsideOfPackage("org.spatialplan.app.operation..")
            .should(dependOnClassesThat(resideInAnyPackage("io.micrometer..")));

    @ArchTest
    static final ArchRule only_the_door_for_assistants_knows_their_protocol = noClasses()
            .that()
            .resideOutsideOfPackage("org.spatialplan.app.assistant..")
            .should(dependOnClassesThat(
                    resideInAnyPackage("io.modelcontextprotocol..", "reactor..", "org.reactivestreams..")));

    @ArchTest
    static final ArchRule tools_know_no_http = noClasses()
            .that()
            .resideInAPackage("org.spatialplan.assistant..")
            .should(dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta..", "tools.jackson..")));

    @ArchTest
    static final ArchRule no_drawers =
            noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..");

    @ArchTest
    static final ArchRule no_circles_between_packages =
            slices().matching("org.spatialplan.(**)").should().beFreeOfCycles();
}
