package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.format.rules.DataFileException;

/** Everything that is wrong in a city's folder is named at once, with file, line, value and what to do. */
class CityCheckTest {

    @TempDir
    private Path temporary;

    private Path city;

    @BeforeEach
    void makeTheSample() {
        city = temporary.resolve("city");
        SampleCity.writeTo(city);
    }

    @Test
    void theSampleIsWhole() {
        CityCheck.Result found = new CityCheck(city).run();

        assertThat(found.faults()).isEmpty();
        assertThat(found.unread()).isEmpty();
        assertThat(found)
                .returns(5, CityCheck.Result::layers)
                .returns(3, CityCheck.Result::projects)
                .returns(3, CityCheck.Result::links)
                .returns(1, CityCheck.Result::lines);
    }

    @Test
    void soIsTheBundledCity() {
        CityCheck.Result found = new CityCheck(GeodataFiles.FOLDER).run();

        assertThat(found.faults()).isEmpty();
        assertThat(found.projects()).isEqualTo(121);
    }

    @ParameterizedTest(name = "{0}: {2} -> {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            plan/projects.csv          | water,2025,2027,8000 | water,2025,x,8000      | 2  | year_to must be a whole number, found 'x'
            plan/projects.csv          | water,2025,2027      | sea,2025,2027          | 2  | the field 'sea' is not known
            plan/projects.csv          | dongling;xichuan     | dongling;xichuann      | 2  | unknown district 'xichuann'
            plan/projects.csv          | linear-infrastructure| linear                 | 3  | has the activity 'linear'
            plan/projects.csv          | city-water-bureau,dongling | city-office,dongling | 2 | the body 'city-office' is not in bodies.csv
            plan/projects.csv          | river_km             | canal_km               | 1  | 'canal_km' is not explained
            plan/links.csv             | rivers/qing-river,111 | rivers/qin-river,111  | 2  | the target 'rivers/qin-river' is not in the layer
            plan/links.csv             | projects/2           | projects/9             | 3  | the subject 'projects/9' is not known
            plan/links.csv             | site,feature         | sight,feature          | 3  | role must be one of
            plan/fields.csv            | town,                | water,                 | 3  | the id water stands twice
            plan/bodies.csv            | level,district       | level                  | 1  | the column 'district' is missing
            plan/indicators.csv        | expected             | wished                 | 2  | attribute must be one of
            layers/districts.geojson   | "status": "sketched" | "status": "drawn"      | 2  | status must be one of
            layers/districts.geojson   | "accuracy_m": 100    | "accuracy": 100        | 2  | accuracy_m is missing
            layers/rivers.geojson      | [111.11, 29.22]      | [29.22, 111.11]        | 2  | exchange the axes
            layers/red-lines.geojson   | "zone": "core"       | "zone": "heart"        | 2  | has the zone 'heart'
            layers/layers.yaml         | Asia/Shanghai        | Shanghai               | 9  | time_zone: must be like
            layers/layers.yaml         | kind: protection     | sort: protection       | 15 | 'kind' is missing
            layers/layers.yaml         | [ecological-red-line] | [red-line]            | 11 | project_lines: names 'red-line'
            rules/ecological-red-line.yaml | 2022-08-16       | 16.8.2022              | 18 | in_force: must be a date
            rules/ecological-red-line.yaml | permits: [protection-and-relief] | permits: [patrol] | 35 | unknown activity 'patrol'
            rules/ecological-red-line.yaml | source: notice-142 | source: notice-143   | 9  | source: names the unknown 'notice-143'
            styles/rivers.sld          | <Stroke>             | <Stroke                | 18 | the style cannot be used
            """)
    void aFaultIsNamedWithItsLine(String file, String whole, String broken, long line, String reason)
            throws IOException {
        change(file, whole, broken);

        assertThat(new CityCheck(city).run().faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.line()).as(fault.getMessage()).isEqualTo(line);
            assertThat(fault.reason().en()).contains(reason);
            assertThat(fault.reason().zh()).containsPattern("\\p{IsHan}");
        });
    }

    @ParameterizedTest(name = "central_meridian: {0}")
    @CsvSource({
        "37, is the number of a zone and no longitude; the central meridian of zone 37 is 111: write 111",
        "75, '(longitude 111.1° to 111.36°); it may be 2° off the middle at most'",
        "90, 'Write 111.2, in the middle, or 111 (of the 3-degree zone 37)'",
        "38, the meridian 38° is too far",
        "-111.25, the meridian -111.25° is too far",
        "113.5, the meridian 113.5° is too far"
    })
    void aMeridianFarFromTheCityIsAFault(String written, String reason) throws IOException {
        change("layers/layers.yaml", "central_meridian: 111.25", "central_meridian: " + written);

        assertThat(new CityCheck(city).run().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("layers/layers.yaml");
            assertThat(fault.line()).isEqualTo(8);
            assertThat(fault.reason().en()).contains(reason);
        });
        assertThatThrownBy(() -> StrictCity.read(city)).isInstanceOf(DataFileException.class);
    }

    @ParameterizedTest(name = "central_meridian: {0}")
    @CsvSource({"111", "111.2", "111.4", "112.5", "109.5"})
    void theMeridianIsThatOfAZoneAboutTheCityOrItsOwn(String written) throws IOException {
        change("layers/layers.yaml", "central_meridian: 111.25", "central_meridian: " + written);

        assertThat(new CityCheck(city).run().faults()).isEmpty();
    }

    @Test
    void aFaultInTheRulesDoesNotHideAZoneThatTheyDoNotName() throws IOException {
        change("layers/red-lines.geojson", "\"zone\": \"core\"", "\"zone\": \"heart\"");
        change("rules/ecological-red-line.yaml", "in_force: 2022-08-16", "in_force: soon");

        assertThat(new CityCheck(city).run().faults())
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault.reason().en()).contains("zone 'heart'"));
    }

    @Test
    void allFaultsAreNamedAtOnce() throws IOException {
        change("plan/projects.csv", "water,2025,2027,8000", "sea,2025,x,-1");
        change("plan/projects.csv", "dongling;xichuan", "nowhere;elsewhere");
        change("plan/links.csv", "L2,projects/2,places", "L2,projects/2,plazas");
        change("layers/red-lines.geojson", "\"zone\": \"core\"", "\"zone\": \"heart\"");
        change("layers/rivers.geojson", "\"status\": \"sketched\"", "\"status\": \"drawn\"");
        change("layers/layers.yaml", "Asia/Shanghai", "Shanghai");
        change("rules/ecological-red-line.yaml", "in_force: 2022-08-16", "in_force: soon");
        change("rules/ecological-red-line.yaml", "verified: false", "verified: perhaps");
        change("styles/rivers.sld", "<Stroke>", "<Stroke");
        Files.delete(city.resolve("plan/quantities.csv"));
        Files.write(city.resolve("plan/fields.csv"), "id,name_zh\n城市".getBytes(Charset.forName("GBK")));
        Files.writeString(city.resolve("layers/places.geojson"), "{\"type\":");

        List<String> found = new CityCheck(city)
                .run().faults().stream().map(DataFileException::getMessage).toList();

        assertThat(found)
                .anyMatch(text -> text.contains("projects.csv, line 2: year_to"))
                .anyMatch(text -> text.contains("projects.csv, line 2: investment_wan_yuan"))
                .anyMatch(text -> text.contains("district 'nowhere'"))
                .anyMatch(text -> text.contains("district 'elsewhere'"))
                .anyMatch(text -> text.contains("plazas/yunling-mountain"))
                .anyMatch(text -> text.contains("rivers.geojson, line 2"))
                .anyMatch(text -> text.contains("time_zone"))
                .anyMatch(text -> text.contains("in_force"))
                .anyMatch(text -> text.contains("zone 'heart'"))
                .anyMatch(text -> text.contains("verified"))
                .anyMatch(text -> text.contains("styles/rivers.sld"))
                .anyMatch(text -> text.contains("plan/quantities.csv: is missing"))
                .anyMatch(text -> text.contains("plan/fields.csv: is not UTF-8"))
                .anyMatch(text -> text.contains("layers/places.geojson, line 1: is no JSON"))
                // nobody knows the fields, the columns' explanations and the places: their users are not blamed
                .noneMatch(text -> text.contains("the field 'sea'"))
                .noneMatch(text -> text.contains("not explained"))
                .hasSize(14);
    }

    @Test
    void oneMoreRunFindsTheZonesOfRulesThatWereBroken() throws IOException {
        change("layers/red-lines.geojson", "\"zone\": \"core\"", "\"zone\": \"heart\"");

        assertThat(new CityCheck(city).run().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason().en()).contains("heart"));
    }

    @Test
    void aFileThatNothingReadsIsTold() throws IOException {
        Files.move(city.resolve("styles/README.md"), city.resolve("plan/project.csv"));

        CityCheck.Result found = new CityCheck(city).run();

        assertThat(found.faults()).isEmpty();
        assertThat(found.unread()).containsExactly(Path.of("plan/project.csv"));
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path links = city.resolve("plan/links.csv");
        Files.writeString(links, "mine");
        Files.delete(city.resolve("plan/fields.csv"));

        assertThatThrownBy(() -> SampleCity.writeTo(city))
                .isInstanceOf(CityFolderException.class)
                .hasMessageContaining("README.md");
        assertThat(links).hasContent("mine");
        assertThat(city.resolve("plan/fields.csv")).doesNotExist();
    }

    /** Whatever is missing or garbled, the check says so or finds nothing, and never fails itself; what it passes is read. */
    @Test
    void noFileMakesTheCheckFail() throws IOException {
        Random random = new Random(24);
        List<Path> files = files();
        for (int i = 0; i < 150; i++) {
            Path file = files.get(random.nextInt(files.size()));
            String whole = Files.readString(file);
            List<String> lines = new ArrayList<>(whole.lines().toList());
            int line = random.nextInt(lines.size());
            switch (random.nextInt(3)) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(line, lines.get(line));
                default -> lines.set(line, garbled(lines.get(line), random));
            }
            Files.writeString(file, String.join("\n", lines) + "\n");

            boolean whole2 = new CityCheck(city).run().faults().isEmpty();

            assertThat(whole2)
                    .as("%s line %s: the check and the start agree", file, line + 1)
                    .isEqualTo(isRead());
            Files.writeString(file, whole);
        }
    }

    private boolean isRead() {
        try {
            StrictCity.read(city);
            return true;
        } catch (DataFileException | org.spatialplan.portrayal.style.InvalidStyleException e) {
            return false;
        }
    }

    private static String garbled(String line, Random random) {
        if (line.isEmpty()) {
            return "?";
        }
        int at = random.nextInt(line.length());
        return line.substring(0, at) + (random.nextBoolean() ? "" : "é") + line.substring(at + 1);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(city)) {
            return all.filter(Files::isRegularFile)
                    .filter(file ->
                            !file.endsWith("README.md") && !file.toString().contains("standards"))
                    .sorted()
                    .toList();
        }
    }

    private void change(String file, String whole, String broken) throws IOException {
        Path path = city.resolve(file);
        String text = Files.readString(path, StandardCharsets.UTF_8);
        assertThat(text).contains(whole);
        int at = text.indexOf(whole);
        Files.writeString(path, text.substring(0, at) + broken + text.substring(at + whole.length()));
    }
}
