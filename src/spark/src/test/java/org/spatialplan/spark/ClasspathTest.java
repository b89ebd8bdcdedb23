package org.spatialplan.spark;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;

/** What the job brings to a cluster, and what it finds there. */
class ClasspathTest {

    private static final Path JOB = Path.of("target/spark/spatial-plan-spark.jar");
    private static final int MAX_JOB_BYTES = 1_000_000;

    /** What executors have beside Java: Spark with its Jackson 2 and log4j, Sedona with JTS, GeoTools, snakeyaml-engine, and the jar itself. */
    private static final String[] KNOWN = {
        "java..",
        "javax.measure..",
        "scala..",
        "org.apache.spark..",
        "org.apache.sedona..",
        "org.apache.hadoop..",
        "org.apache.parquet..",
        "org.apache.logging.log4j..",
        "com.fasterxml.jackson..",
        "org.locationtech.jts..",
        "org.geotools..",
        "org.spatialplan..",
        "org.snakeyaml.engine.."
    };

    @Test
    void theJobIsSmallAndHoldsNothingOfTheCluster() throws IOException {
        assertThat(Files.size(JOB)).isLessThan(MAX_JOB_BYTES);
        assertThat(classNames(JOB)).isNotEmpty().allMatch(name -> name.startsWith("org/spatialplan/"));
    }

    @Test
    void theJobKnowsOnlyWhatExecutorsHave() throws IOException {
        JavaClasses job = imported();
        classes().should().onlyDependOnClassesThat(resideInAnyPackage(KNOWN)).check(job);
    }

    /** JSON and logs of the cluster are the job's affair: the check has neither. */
    @Test
    void theCoreKnowsNoJsonAndNoLog() throws IOException {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.spatialplan.spark..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "com.fasterxml.jackson..", "org.apache.logging..", "org.apache.spark..", "scala.."))
                .check(imported());
    }

    /** What is left out of the jar is not asked for. */
    @Test
    void whatTheJobUsesOfItselfIsInTheJar() throws IOException {
        JavaClasses job = imported();
        assertThat(job.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(Dependency::getTargetClass)
                        .map(type -> type.getBaseComponentType())
                        .filter(type -> type.getPackageName().startsWith("org.spatialplan"))
                        .map(type -> type.getName())
                        .distinct()
                        .filter(name -> !job.contain(name)))
                .isEmpty();
    }

    @Test
    void sedonasJtsIsTheProducts() throws Exception {
        URL here = ClasspathTest.class.getResource("/org/locationtech/jts/geom/Geometry.class");
        assertThat(here.getPath()).contains("sedona-spark-shaded");
        Path ours = jarOf("jts-core-");
        Path theirs = jarOf("sedona-spark-shaded-");
        List<String> names = classNames(ours);
        assertThat(names).hasSizeGreaterThan(700);
        try (JarFile product = new JarFile(ours.toFile());
                JarFile sedona = new JarFile(theirs.toFile())) {
            List<String> different = new ArrayList<>();
            for (String name : names) {
                JarEntry other = sedona.getJarEntry(name);
                if (other == null || !Arrays.equals(bytes(product, product.getJarEntry(name)), bytes(sedona, other))) {
                    different.add(name);
                }
            }
            assertThat(different).isEmpty();
        }
    }

    @Test
    void sparksLibrariesComeBeforeTheOldOnesInGeoTools() {
        assertThat(List.of(
                        source("/org/slf4j/Logger.class"),
                        source("/com/google/common/collect/ImmutableList.class"),
                        source("/io/airlift/compress/Compressor.class")))
                .noneMatch(place -> place.contains("geotools-wrapper"));
        assertThat(source("/net/sf/geographiclib/Geodesic.class")).contains("GeographicLib-Java-2.1");
    }

    @Test
    void versionsAreTheServices() throws IOException {
        String service = Files.readString(Path.of("pom.xml"));
        String job = Files.readString(Path.of("src/spark/pom.xml"));
        for (String name : List.of(
                "jts.version",
                "geotools-wrapper.version",
                "geographiclib.version",
                "snakeyaml-engine.version",
                "archunit.version",
                "jqwik.version",
                "error-prone.version")) {
            assertThat(version(job, name)).as(name).isEqualTo(version(service, name));
        }
    }

    @Test
    void versionsOfTheClusterAreThoseThatWereTried() throws IOException {
        assertThat(Stream.of("spark-sql_", "sedona-spark-shaded-", "geotools-wrapper-")
                        .map(ClasspathTest::jarOf)
                        .map(jar -> jar.getFileName().toString()))
                .containsExactly(
                        "spark-sql_2.13-4.0.4.jar",
                        "sedona-spark-shaded-4.0_2.13-1.8.0.jar",
                        "geotools-wrapper-1.8.1-33.1.jar");
    }

    /** One module is left out: it is for machine learning, and Java warns of it at each start. */
    @Test
    void javasOptionsAreSparks() throws IOException {
        List<String> options = Files.readAllLines(Path.of("src/spark/java.options"));
        List<String> expected = new ArrayList<>(
                List.of(JavaModuleOptions.defaultModuleOptions().trim().split("\\s+")));
        expected.remove("--add-modules=jdk.incubator.vector");
        assertThat(options).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theServicesJarStaysAlone() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            assertThat(built.filter(file -> file.getFileName().toString().matches("spatial-plan-.*[.]jar")))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private static JavaClasses imported() throws IOException {
        try (JarFile jar = new JarFile(JOB.toFile())) {
            return new ClassFileImporter().importJar(jar);
        }
    }

    private static String version(String pom, String name) {
        Matcher found = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static Path jarOf(String start) {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.getFileName().toString().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static String source(String resource) {
        return ClasspathTest.class.getResource(resource).getPath();
    }

    private static List<String> classNames(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return Collections.list(file.entries()).stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .filter(name -> !name.equals("module-info.class"))
                    .toList();
        }
    }

    private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }
}
