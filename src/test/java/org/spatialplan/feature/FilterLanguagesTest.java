package org.spatialplan.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.geo.Crs;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.filter.Cql2Json;
import org.spatialplan.query.filter.Cql2Text;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.query.filter.LiteralFrame;
import org.spatialplan.query.filter.ReadyFilter;
import org.spatialplan.run.Seeds;
import tools.jackson.databind.json.JsonMapper;

/** The same question in CQL2 text, CQL2 JSON and ECQL has the same answer. */
class FilterLanguagesTest {

    private static PlanMap map;

    @BeforeAll
    static void load() {
        map = GeodataFiles.planMap();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/filter/languages.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void asksTheSame(String layer, String text, String json, String ecql, int expected) {
        assertThat(ids(layer, Cql2Text.parse(text))).as(text).hasSize(expected);
        assertThat(ids(layer, json(json))).as(json).isEqualTo(ids(layer, Cql2Text.parse(text)));
        if (ecql != null) {
            assertThat(ids(layer, CqlText.parse(ecql))).as(ecql).isEqualTo(ids(layer, Cql2Text.parse(text)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name_zh",
                "name_zh =",
                "= 'a'",
                "name_zh = 'a",
                "(name_zh = 'a'",
                "name_zh = 'a')",
                "name_zh LIKE name_en",
                "name_zh IN ()",
                "length_km BETWEEN 1",
                "S_INTERSECTS(geometry)",
                "S_INTERSECTS(geometry, 'a')",
                "S_INTERSECTS(geometry, POINT(1))",
                "S_INTERSECTS(geometry, POINT(NaN 1))",
                "S_INTERSECTS(geometry, POLYGON((0 0,1 1)))",
                "S_NEAR(geometry, POINT(1 1))",
                "T_NEVER(as_of, DATE('2020-01-01'))",
                "as_of > DATE('2020-13-01')",
                "as_of > TIMESTAMP('today')",
                "DWITHIN(geometry, POINT(1 1), -3, m)",
                "strMatches(name_zh, '(a+)+$') = TRUE",
                "a AND",
                "NOT",
                "name_zh = 'a' OR OR name_zh = 'b'",
                "A_CONTAINS(links, ('a'))",
                "S_INTERSECTS(geometry, POLYGON((118 24,119 25,119 24,118 25,118 24)))",
                "DWITHIN(geometry, POINT EMPTY, 3, m)",
                "DWITHIN(name_zh, POINT(118.6 24.9), 3, m)",
                "S_INTERSECTS(name_zh, POINT(118.6 24.9))",
                "S_INTERSECTS(geometry, POINT(118.6 24.9, 118.7 24.9))",
                "geometry = POINT(118.6 24.9)",
                "name_zh = 'a\\u12'' OR",
                "as_of DURING '\\u1'/2020",
                "T_AFTER(as_of, INTERVAL('2030-01-01','2020-01-01'))",
                "T_AFTER(as_of, '2020-01-01')",
                "T_AFTER(name_zh, DATE('2020-01-01'))",
                "length_km > 1 / 0",
                "\"class\"",
                "strLength(name_zh)",
                "CASEI(length_km) = 'a'",
                "-name_zh = 3",
                "length_km + '1' > 3",
                "((((((((((",
                "name_zh = #"
            })
    void refuses(String text) {
        assertThatThrownBy(() -> ids("rivers", CqlText.parse(text)))
                .isInstanceOf(FilterException.class)
                .hasMessageNotContaining("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "1",
                "null",
                "{\"op\":\"and\"}",
                "{\"op\":\"and\",\"args\":[]}",
                "{\"op\":\"=\",\"args\":[1]}",
                "{\"op\":\"=\",\"args\":[{\"property\":1},2]}",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Point\",\"coordinates\":[]}]}",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"bbox\":[1,2]}]}",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1]]]}]}",
                "{\"op\":\"like\",\"args\":[{\"property\":\"name_zh\"},3]}",
                "{\"op\":\"in\",\"args\":[{\"property\":\"name_zh\"},3]}",
                "{\"op\":\"a_contains\",\"args\":[]}"
            })
    void refusesJson(String text) {
        assertThatThrownBy(() -> ids("rivers", json(text))).isInstanceOf(FilterException.class);
    }

    /** Whatever is cut out of or put into a filter, it is answered or refused by name. */
    @Test
    void mutilatedFiltersAreRefusedByName() {
        List<String> seeds = List.of(
                "name_zh LIKE '%溪' AND (length_km > 10 OR NOT (length_km IS NULL))",
                "S_INTERSECTS(geometry, POLYGON((118.6 24.8,118.8 24.8,118.8 25.0,118.6 25.0,118.6 24.8)))",
                "T_DURING(as_of, INTERVAL('2020-01-01','..')) AND CASEI(name_en) IN (CASEI('Jin River'),'b')",
                "DWITHIN(geometry, POINT(118.6 24.9), 2.5e3, m) AND -length_km * 2 ^ 2 < 3 % 2");
        Random random = Seeds.random("mutilated filters");
        String alphabet = "()',\"=<>-+*/^% .0eENOTANDlink溪\\:;\u0000";
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder(seeds.get(i % seeds.size()));
            for (int cut = random.nextInt(4); cut >= 0; cut--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    default -> text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            try {
                ids("rivers", CqlText.parse(text.toString()));
            } catch (FilterException e) {
                assertThat(e.code()).isEqualTo("bad-filter");
            } catch (RuntimeException e) {
                throw new AssertionError(text.toString(), e);
            }
        }
    }

    @Test
    void mutilatedJsonIsRefusedByName() {
        List<String> seeds = List.of(
                "{\"op\":\"and\",\"args\":[{\"op\":\"like\",\"args\":[{\"property\":\"name_zh\"},\"%溪\"]},"
                        + "{\"op\":\"between\",\"args\":[{\"property\":\"length_km\"},1,2.5]}]}",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[118.6,24.8],[118.8,24.8],[118.8,25.0],[118.6,24.8]]]}]}",
                "{\"op\":\"t_during\",\"args\":[{\"property\":\"as_of\"},{\"interval\":[{\"date\":\"2020-01-01\"},\"..\"]}]}",
                "{\"op\":\"not\",\"args\":[{\"op\":\"in\",\"args\":[{\"op\":\"casei\",\"args\":[{\"property\":\"name_en\"}]},[\"a\"]]}]}",
                "{\"op\":\"s_dwithin\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Point\",\"coordinates\":[118.6,24.9]},2,\"km\"]}");
        List<String> pieces = List.of(
                "1",
                "null",
                "true",
                "\"a\"",
                "{}",
                "[]",
                "[1,2]",
                "{\"property\":\"length_km\"}",
                "{\"date\":\"2020-01-01\"}");
        Random random = Seeds.random("mutilated json");
        FeatureTable rivers = table("rivers");
        for (int i = 0; i < 1_500; i++) {
            String seed = seeds.get(i % seeds.size());
            // a value, or a part in brackets, becomes another
            List<MatchResult> parts = Pattern.compile(
                            "(?<=[:\\[,])(\"[^\"]*\"|[\\d.]+|\\{[^{}]*}|\\[[^\\[\\]]*])(?=[,\\]}])")
                    .matcher(seed)
                    .results()
                    .toList();
            MatchResult part = parts.get(random.nextInt(parts.size()));
            String text = seed.substring(0, part.start())
                    + pieces.get(random.nextInt(pieces.size()))
                    + seed.substring(part.end());
            try {
                ids(rivers, json(text));
            } catch (FilterException e) {
                assertThat(e.code()).isEqualTo("bad-filter");
            } catch (RuntimeException e) {
                throw new AssertionError(text, e);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CRS84;BBOX(118.6, 24.8, 118.8, 25.0)",
                "EPSG:4326;BBOX(24.8, 118.6, 25.0, 118.8)",
                "EPSG:4490;POLYGON((24.8 118.6, 24.8 118.8, 25.0 118.8, 25.0 118.6, 24.8 118.6))",
                "EPSG:3857;BBOX(13202491.608, 2851194.3, 13224755.506, 2875744.624)"
            })
    void readsLiteralsInTheirSystem(String crs, String geometry) {
        Filter filter =
                new LiteralFrame(Crs.parse(crs)).toLonLat(Cql2Text.parse("S_INTERSECTS(geometry, " + geometry + ")"));

        assertThat(ids("rivers", filter)).hasSize(6);
    }

    @Test
    void aBoxHasOneSystem() {
        LiteralFrame mercator = new LiteralFrame(Crs.parse("EPSG:3857"));
        String box = "BBOX(geometry, 13202491.608, 2851194.3, 13224755.506, 2875744.624";

        assertThat(ids("rivers", mercator.toLonLat(CqlText.parse(box + ")")))).hasSize(6);
        assertThatThrownBy(() -> mercator.toLonLat(CqlText.parse(box + ", 'EPSG:4326')")))
                .isInstanceOf(FilterException.class);
    }

    /** A regular expression would need minutes. */
    @Test
    void patternsTakeLinearTime() {
        String pattern = "name_zh LIKE '" + "%溪".repeat(500) + "%江'";

        assertThat(ids("rivers", CqlText.parse(pattern))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S_TOUCHES",
                "S_CROSSES",
                "S_OVERLAPS",
                "S_CONTAINS",
                "S_WITHIN",
                "S_EQUALS",
                "S_DISJOINT",
                "S_INTERSECTS"
            })
    void collectionsOfGeometriesCanBeAskedAnything(String predicate) {
        String collection = "GEOMETRYCOLLECTION(POINT(118.6 24.9),LINESTRING(118 24,119 25),"
                + "POLYGON((118.6 24.8,118.8 24.8,118.8 25.0,118.6 25.0,118.6 24.8)))";
        for (FeatureTable table : List.of(
                ConflictTable.of(ProjectChecks.of(map, GeodataFiles.DAY)), table("red-lines"), table("rivers"))) {
            ids(table, Cql2Text.parse(predicate + "(geometry, " + collection + ")"));
            ids(table, Cql2Text.parse(predicate + "(" + collection + ", geometry)"));
            ids(table, Cql2Text.parse(predicate + "(geometry, geometry)"));
        }
    }

    private static Filter json(String text) {
        return Cql2Json.parse(new JsonMapper().readValue(text, Object.class));
    }

    private static List<String> ids(String layer, Filter filter) {
        return ids(table(layer), filter);
    }

    private static FeatureTable table(String layer) {
        return LayerTable.of(
                map.catalogue().find(layer).orElseThrow(), map.findLayer(layer).orElseThrow(), map);
    }

    private static List<String> ids(FeatureTable table, Filter filter) {
        Filter ready = new ReadyFilter(map.frame()).of(filter, table.schema());
        return table.select(FeatureQuery.all(ready)).rows().stream()
                .map(FeatureTable::id)
                .toList();
    }
}
