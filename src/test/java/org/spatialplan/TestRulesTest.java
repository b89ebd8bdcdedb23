package org.spatialplan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.spatialplan.run.Seeds;

/** What a test must not do, for a run that passes to mean something, and one that fails to mean the code. */
@AnalyzeClasses(packages = "org.spatialplan", importOptions = ImportOption.OnlyIncludeTests.class)
class TestRulesTest {

    @ArchTest
    static final ArchRule chance_has_a_seed = noClasses()
            .that()
            .doNotBelongToAnyOf(Seeds.class)
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(SplittableRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(ThreadLocalRandom.class, "current")
            .orShould()
            .callMethod(Collections.class, "shuffle", List.class)
            .orShould()
            .callMethod(Arbitrary.class, "sample");

    @ArchTest
    static final ArchRule only_what_the_machine_lacks_is_left_out = noClasses()
            .that()
            .doNotBelongToAnyOf(Needed.class, TestRulesTest.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Assumptions.class, Disabled.class, net.jqwik.api.Disabled.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit.jupiter.api.condition..");

    private static final Set<String> STARTERS = Set.of(
            "SpringApplicationBuilder",
            "ProcessBuilder",
            "Program",
            "PostgisStores",
            "PostgisDatabases",
            "RunningService",
            "ServiceUnderTest",
            "ServiceProcess",
            "Chromium");

    /** Unit tests run alone in seconds; see docs/decisions/0053. */
    @ArchTest
    static final ArchRule what_starts_something_is_tagged = noClasses()
            .that(describe("are unit tests", TestRulesTest::isUnitTest))
            .should()
            .dependOnClassesThat(describe("start something", TestRulesTest::startsSomething));

    private static boolean isUnitTest(JavaClass type) {
        return type.getSimpleName().endsWith("Test")
                && !STARTERS.contains(type.getSimpleName())
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                        .noneMatch(known -> known.isAnnotatedWith(Tag.class) || known.isAnnotatedWith(Tags.class));
    }

    private static boolean startsSomething(JavaClass type) {
        return STARTERS.contains(type.getSimpleName());
    }

    /** A wait is for a condition (run.Patience), and its end is no measure of speed. */
    @ArchTest
    static final ArchRule nothing_depends_on_speed = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .accessTargetWhere(describe(
                    "an assertion on time spent",
                    (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(Assertions.class)
                            && access.getTarget().getName().equals("assertTimeout")));
}
