package org.spatialplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A made-up city of real size, always the same: 300 projects, 40 layers, control lines by the names of the planning database's
 * norm, in zone 41 (123°E). Its features are rectangles in degrees, so that a test knows every area by a formula.
 */
public final class MadeCity {

    /** Names of layers that carry control lines, with the rules of each and a zone of them. */
    private static final List<String[]> LINES = List.of(
            new String[] {"STBHHX", "生态保护红线", "ecological-red-line", "core"},
            new String[] {"YJJBNTBHTB", "永久基本农田保护图斑", "permanent-farmland", "farmland"},
            new String[] {"CZKFBJ", "城镇开发边界", "town-development-boundary", "concentrated"},
            new String[] {"HLFXKZX", "洪涝风险控制线", "flood-control", "control"});

    private static final int PROJECTS = 300;
    private static final int THEMES = 30;
    private static final double WEST = 123.0;
    private static final double SOUTH = 41.0;

    private final Random random = new Random(41);
    private final Path folder;

    /** The rectangles of the red line, as west, south, east, north. */
    public final List<double[]> redLine = new ArrayList<>();

    private MadeCity(Path folder) {
        this.folder = folder;
    }

    /** @param folder that {@code city init} made; its files are replaced */
    public static MadeCity writeTo(Path folder) {
        try {
            MadeCity city = new MadeCity(folder);
            city.layers();
            city.plan();
            return city;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void layers() throws IOException {
        StringBuilder yaml = new StringBuilder(
                """
                city: {name_zh: 辽原市, name_en: Liaoyuan-on-Test, central_meridian: 123.4, time_zone: Asia/Shanghai, project_lines: [ecological-red-line]}
                layers:
                """);
        for (String[] line : LINES) {
            define(yaml, line[0], line[1], "protection", "rules: " + line[2] + ", ");
            copyRules(line[2]);
            List<String> features = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                double west = WEST + 0.01 + (i % 5) * 0.16 + random.nextDouble() * 0.05;
                double south = SOUTH + 0.01 + (i / 5) * 0.118 + random.nextDouble() * 0.04;
                double[] box = {
                    west, south, west + 0.03 + random.nextDouble() * 0.04, south + 0.02 + random.nextDouble() * 0.03
                };
                if (line[0].equals("STBHHX")) {
                    redLine.add(box);
                }
                features.add(feature(
                        line[0].toLowerCase(Locale.ROOT) + "-" + i, line[1] + i, box, ",\"zone\":\"" + line[3] + "\""));
            }
            write("layers/" + line[0] + ".geojson", features);
        }
        define(yaml, "districts", "区县", "administrative", "");
        write(
                "layers/districts.geojson",
                IntStream.range(0, 8)
                        .mapToObj(i -> feature(
                                "qu-" + i,
                                "第" + i + "区",
                                new double[] {
                                    WEST + (i % 4) * 0.2,
                                    SOUTH + (i / 4) * 0.3,
                                    WEST + (i % 4) * 0.2 + 0.2,
                                    SOUTH + (i / 4) * 0.3 + 0.3
                                },
                                ",\"kind\":\"county\""))
                        .toList());
        define(yaml, "city", "市域", "administrative", "territory: true, ");
        write(
                "layers/city.geojson",
                List.of(feature("city", "辽原市", new double[] {WEST, SOUTH, WEST + 0.8, SOUTH + 0.6}, "")));
        for (int theme = 0; theme < THEMES; theme++) {
            String id = "theme-" + theme;
            define(yaml, id, "专题" + theme, "theme", "");
            List<String> features = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                double west = WEST + random.nextDouble() * 0.75;
                double south = SOUTH + random.nextDouble() * 0.55;
                features.add(feature(
                        "t" + theme + "-" + i,
                        "专题" + theme + "之" + i,
                        new double[] {west, south, west + 0.01, south + 0.01},
                        ",\"class\":\"c" + i % 3 + "\""));
            }
            write("layers/" + id + ".geojson", features);
        }
        for (String made : List.of("projects", "actions", "tasks")) {
            define(yaml, made, made, "plan", "derived: {from: plan, by: links}, ");
        }
        Files.writeString(folder.resolve("layers/layers.yaml"), yaml);
        for (String old : List.of("red-lines", "rivers", "places")) {
            Files.delete(folder.resolve("layers/" + old + ".geojson"));
        }
        Files.delete(folder.resolve("styles/red-lines.sld"));
        Files.delete(folder.resolve("styles/rivers.sld"));
    }

    /** The short example of a red line is the city's own; the others are those of the service's data. */
    private void copyRules(String id) throws IOException {
        Path target = folder.resolve("rules/" + id + ".yaml");
        if (!Files.exists(target)) {
            Files.copy(GeodataFiles.FOLDER.resolve("rules/" + id + ".yaml"), target);
        }
    }

    private void plan() throws IOException {
        StringBuilder projects = new StringBuilder(head("projects"));
        StringBuilder links = new StringBuilder(head("links"));
        List<String> works = List.of("water-works", "linear-infrastructure", "new-construction", "non-spatial");
        for (int number = 1; number <= PROJECTS; number++) {
            projects.append(String.format(
                    Locale.ROOT,
                    "%d,工程%d,Works %d,%s,2025,%d,%d,city-bureau,%s,%s,,第%d项工程,The works number %d,%s%n",
                    number,
                    number,
                    number,
                    number % 2 == 0 ? "water" : "town",
                    2026 + number % 9,
                    number * 10,
                    number % 10 == 0 ? "citywide" : "qu-" + number % 8,
                    works.get(number % 4),
                    number,
                    number,
                    number % 3 == 0 ? number / 3 : ""));
            links.append(String.format(
                    Locale.ROOT,
                    "L%d,projects/%d,theme-%d/t%d-%d,,,site,feature,named,,annex3/row/%d,工程%d,%n",
                    number,
                    number,
                    number % THEMES,
                    number % THEMES,
                    number % 40,
                    number,
                    number));
        }
        Files.writeString(folder.resolve("plan/projects.csv"), projects);
        Files.writeString(folder.resolve("plan/links.csv"), links);
        Files.writeString(
                folder.resolve("plan/bodies.csv"),
                head("bodies") + "city-bureau,市局,City Bureau,city,\ncity-water-bureau,市水务局,City Water Bureau,city,\n");
    }

    private String head(String table) throws IOException {
        return Files.readAllLines(folder.resolve("plan/" + table + ".csv")).get(0) + "\n";
    }

    private static void define(StringBuilder yaml, String id, String title, String kind, String more) {
        yaml.append("  - {id: ")
                .append(id)
                .append(", title_zh: ")
                .append(title)
                .append(", title_en: ")
                .append(id)
                .append(", description_zh: 虚构, description_en: invented, kind: ")
                .append(kind)
                .append(", ")
                .append(more)
                .append("attribution: [虚构]}\n");
    }

    private void write(String file, List<String> features) throws IOException {
        Files.writeString(
                folder.resolve(file),
                features.stream()
                        .collect(Collectors.joining(
                                ",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n")));
    }

    private static String feature(String id, String name, double[] box, String more) {
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"id\":\"%s\",\"properties\":{\"name_zh\":\"%s\",\"name_en\":\"%s\",\"accuracy_m\":0,"
                        + "\"source\":\"虚构\",\"licence\":\"CC0-1.0\",\"status\":\"surveyed\",\"as_of\":\"2026-01-01\"%s},\"geometry\":%s}",
                id,
                name,
                id,
                more,
                rectangle(box));
    }

    /** A rectangle as GeoJSON. @param box west, south, east, north in degrees */
    public static String rectangle(double[] box) {
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$.8f,%2$.8f],[%3$.8f,%2$.8f],[%3$.8f,%4$.8f],[%1$.8f,%4$.8f],[%1$.8f,%2$.8f]]]}",
                box[0],
                box[1],
                box[2],
                box[3]);
    }
}
