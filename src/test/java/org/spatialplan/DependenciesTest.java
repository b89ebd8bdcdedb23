package org.spatialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the SBOM to what the service runs with, and docs/dependencies.md to both. Runs after {@code package}, which writes the SBOM;
 * {@code ./mvnw cyclonedx:makeAggregateBom@default} writes it alone.
 */
@Tag("service")
class DependenciesTest {

    private static final Path BOM = Path.of("target/bom.json");
    private static final Path CLASSPATH = Path.of("target/service.classpath");
    private static final Pattern MAVEN = Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom.properties");
    private static final Pattern MACHINE_CODE = Pattern.compile(".*\\.(so|dll|dylib|jnilib)");
    /** A jar whose newest file is older is old. Jars that state no time say 1980. */
    private static final int OLD = 2019;

    private static final int NO_TIME = 1980;

    private record Library(String group, String name, String version, boolean licensed) {

        String id() {
            return group + ":" + name;
        }
    }

    @Test
    void everyJarOfTheServiceIsInTheSbomWithVersionAndLicence() throws IOException {
        Set<String> listed = libraries().stream()
                .map(library -> library.name() + "-" + library.version() + ".jar")
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> run =
                jars().stream().map(jar -> jar.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(run).hasSizeGreaterThan(100);
        assertThat(libraries()).allMatch(Library::licensed);
        assertThat(libraries())
                .noneMatch(library -> library.group().matches("org.junit.*|net.jqwik|com.tngtech.*|com.microsoft.*"));
    }

    @Test
    void everyLibraryIsOnThePageAndNoOther() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Library library : libraries()) {
            if (!library.group().equals("org.datasyslab")) {
                used.add(library.group());
            }
        }
        assertThat(DependenciesPage.groups()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void whatIsOldOrCarriesSomethingIsExplainedInItsVersion() throws IOException {
        Map<String, String> found = new TreeMap<>();
        Set<String> names = new HashSet<>();
        for (Library library : libraries()) {
            Path jar = jar(library);
            if (isOld(jar) || carriesSomething(jar, library)) {
                // two libraries have one name
                found.put(names.add(library.name()) ? library.name() : library.id(), library.version());
            }
        }
        Map<String, String> explained = new TreeMap<>(DependenciesPage.explained());
        assertThat(found.values()).containsExactlyInAnyOrderElementsOf(explained.values());
        assertThat(found.keySet().stream().map(DependenciesTest::plain))
                .containsExactlyInAnyOrderElementsOf(
                        explained.keySet().stream().map(DependenciesTest::plain).toList());
    }

    @Test
    void everyPackageOfTheWrapperIsOnThePageAndNoOther() throws IOException {
        Set<String> rows = DependenciesPage.wrapped().keySet();
        Set<String> used = new HashSet<>();
        List<String> unexplained = new ArrayList<>();
        try (ZipFile wrapper = new ZipFile(wrapper().toFile())) {
            wrapper.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/") && name.contains("/"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .forEach(name ->
                            DependenciesPage.row(rows, name).ifPresentOrElse(used::add, () -> unexplained.add(name)));
        }
        assertThat(unexplained).isEmpty();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void everyVersionInTheWrapperIsOnThePage() throws IOException {
        Set<String> stated = DependenciesPage.wrapped().values().stream()
                .map(cells -> cells.get(1))
                .flatMap(cell -> Stream.of(cell.split(",")))
                .map(text -> text.replace("`", "").strip())
                .filter(text -> text.contains(" "))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = new TreeSet<>();
        try (ZipFile wrapper = new ZipFile(wrapper().toFile())) {
            for (ZipEntry entry : wrapper.stream().map(ZipEntry.class::cast).toList()) {
                var name = MAVEN.matcher(entry.getName());
                if (name.matches()) {
                    String group = name.group(1).replaceFirst("^(it\\.geosolutions\\.jaiext)\\..*", "$1");
                    found.add(group + " " + version(wrapper, entry));
                }
            }
        }
        assertThat(stated).isEqualTo(found);
        assertThat(DependenciesPage.wrapped().get("org.hsqldb").get(1))
                .contains(org.hsqldb.persist.HsqlDatabaseProperties.THIS_FULL_VERSION);
    }

    private static String version(ZipFile jar, ZipEntry properties) throws IOException {
        Properties stated = new Properties();
        try (InputStream in = jar.getInputStream(properties)) {
            stated.load(in);
        }
        return stated.getProperty("version");
    }

    private static String plain(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static List<Library> libraries() throws IOException {
        assertThat(BOM).as("written by ./mvnw package").exists();
        List<Library> libraries = new ArrayList<>();
        for (JsonNode component : new JsonMapper().readTree(BOM.toFile()).path("components")) {
            libraries.add(new Library(
                    component.path("group").stringValue(),
                    component.path("name").stringValue(),
                    component.path("version").stringValue(),
                    !component.path("licenses").isEmpty()));
        }
        return libraries;
    }

    private static List<Path> jars() throws IOException {
        return Stream.of(Files.readString(CLASSPATH).strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static Path jar(Library library) throws IOException {
        Path end = Path.of(
                library.group().replace('.', '/'),
                library.name(),
                library.version(),
                library.name() + "-" + library.version() + ".jar");
        return jars().stream().filter(jar -> jar.endsWith(end)).findFirst().orElseThrow();
    }

    private static Path wrapper() throws IOException {
        return jars().stream()
                .filter(jar -> jar.getFileName().toString().startsWith("geotools-wrapper"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOld(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            int newest = zip.stream()
                    .mapToInt(entry -> entry.getTimeLocal().getYear())
                    .max()
                    .orElse(NO_TIME);
            return newest < OLD && newest > NO_TIME;
        }
    }

    private static boolean carriesSomething(Path jar, Library library) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .anyMatch(name -> MACHINE_CODE.matcher(name).matches()
                            || name.endsWith(".class") && name.contains("/shaded/")
                            || name.startsWith("shaded/")
                            || name.endsWith(".jar")
                            || isOther(name, library));
        }
    }

    private static boolean isOther(String entry, Library library) {
        var name = MAVEN.matcher(entry);
        return name.matches() && !(name.group(1) + ":" + name.group(2)).equals(library.id());
    }
}
