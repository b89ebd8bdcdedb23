package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * docs/configuration.md is the settings as the code has them: Spring's processor writes them down while compiling. Whoever
 * adds a setting adds it to a record that is bound, and its row to the page.
 */
class ConfigurationPageTest {

    private static final String OWN = "spatialplan.";
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final Path PAGE = Path.of("docs/configuration.md");
    private static final Path SOURCES = Path.of("src/main");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("org.spatialplan.check.Disclosure", "choice"),
            Map.entry("java.nio.file.Path", "path"),
            Map.entry("java.lang.String", "text"),
            Map.entry("java.lang.Integer", "number"),
            Map.entry("java.lang.Long", "number"),
            Map.entry("java.lang.Double", "number"),
            Map.entry("java.lang.Boolean", "yes/no"),
            Map.entry("java.time.Duration", "duration"),
            Map.entry("java.util.List<java.lang.String>", "list"),
            Map.entry("java.util.List<org.spatialplan.web.BaseMap>", "list of maps"),
            Map.entry("java.util.Map<java.lang.String,java.lang.String>", "map"),
            Map.entry("java.util.Map<java.lang.String,java.util.List<java.lang.String>>", "map of lists"),
            Map.entry("java.net.URI", "address"),
            Map.entry("java.net.InetAddress", "address"),
            Map.entry("org.spatialplan.publish.rest.Secret", "secret"),
            Map.entry("org.springframework.util.unit.DataSize", "size"));

    /** A row of the page; backticks are left out. */
    private record Row(String name, String variable, String type, String preset) {

        static Row of(String line) {
            List<String> cells = Arrays.stream(line.split("(?<!\\\\)\\|", -1))
                    .map(cell -> cell.strip().replace("`", ""))
                    .toList();
            return cells.size() == 7
                    ? new Row(cells.get(1), cells.get(2), cells.get(3), cells.get(4))
                    : new Row(cells.get(1), cells.get(2), "", "");
        }
    }

    @Test
    void eachSettingOfTheCodeIsOnThePageWithItsTypeAndDefaultAndNoOther() throws IOException {
        Map<String, Row> told = rows().filter(row -> row.name().startsWith(OWN))
                .collect(Collectors.toMap(Row::name, row -> row, (a, b) -> a, TreeMap::new));
        Map<String, JsonNode> settings = metadata().entrySet().stream()
                .filter(setting -> setting.getKey().startsWith(OWN))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));

        assertThat(told.keySet()).isEqualTo(settings.keySet());
        told.forEach((name, row) -> {
            assertThat(row.type()).as("type of " + name).isEqualTo(type(settings.get(name)));
            assertThat(row.preset()).as("default of " + name).isEqualTo(preset(settings.get(name)));
        });
    }

    @Test
    void environmentVariablesAreAsSpringReadsThem() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(20).allSatisfy(row -> assertThat(row.variable())
                .isEqualTo(row.name().toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_')));
    }

    @Test
    void settingsOfSpringExist() throws IOException {
        Map<String, JsonNode> all = metadata();

        assertThat(rows().map(Row::name))
                .allSatisfy(name -> assertThat(all.containsKey(name) || name.startsWith("logging.level."))
                        .as(name)
                        .isTrue());
    }

    /** What the file of settings falls back to must be what the record says. */
    @Test
    void settingsPassedOnToSpringHaveTheSameDefault() throws IOException {
        String yaml = Files.readString(SOURCES.resolve("resources/application.yaml"), StandardCharsets.UTF_8);
        Map<String, JsonNode> settings = metadata();

        assertThat(Pattern.compile("\\$\\{(spatialplan\\.[a-z.-]+):([^}]*)}")
                        .matcher(yaml)
                        .results())
                .hasSizeGreaterThan(2)
                .allSatisfy(passed -> assertThat(passed.group(2))
                        .as(passed.group(1))
                        .isEqualTo(preset(settings.get(passed.group(1)))));
    }

    /** A setting that is read past the records would be on no page. */
    @Test
    void settingsAreReadByRecordsAlone() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve("java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.UTF_8))
                            .as(file.toString())
                            .doesNotContain("@Value(")
                            .doesNotContain("getProperty(\"" + OWN));
        }
    }

    private static Stream<Row> rows() throws IOException {
        return Files.readAllLines(PAGE, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("| `"))
                .map(Row::of);
    }

    /** Some texts are places: which, the page may say. */
    private static String type(JsonNode setting) {
        String name = setting.path("name").stringValue();
        if (name.equals("spatialplan.geodata") || name.equals("spatialplan.styles")) {
            return "location";
        }
        String type = setting.path("type").stringValue();
        return TYPES.getOrDefault(type, type);
    }

    private static String preset(JsonNode setting) {
        JsonNode preset = setting.path("defaultValue");
        String text = preset.isMissingNode() ? "" : preset.asString();
        // a list, as it is written in settings
        return text.startsWith("[") ? text.substring(1, text.length() - 1).replace(", ", ",") : text;
    }

    private static Map<String, JsonNode> metadata() throws IOException {
        JsonMapper json = new JsonMapper();
        Map<String, JsonNode> settings = new TreeMap<>();
        for (URL file :
                Collections.list(ConfigurationPageTest.class.getClassLoader().getResources(METADATA))) {
            try (InputStream stream = file.openStream()) {
                json.readTree(stream)
                        .path("properties")
                        .forEach(setting -> settings.put(setting.path("name").stringValue(), setting));
            }
        }
        return settings;
    }
}
