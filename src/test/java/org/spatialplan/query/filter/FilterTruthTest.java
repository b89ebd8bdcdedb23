package org.spatialplan.query.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.GroundFrame;

/** What predicates and functions say of a row with values, and of one without any. */
class FilterTruthTest {

    private static final SimpleFeatureType SCHEMA = schema();

    private static final SimpleFeature ROW = row(
            new GeometryFactory().createPoint(new Coordinate(118.6, 24.9)),
            84.8,
            9_007_199_254_740_993L,
            "Straße 晋江😀",
            "20240301",
            true,
            Date.from(LocalDate.of(2024, 3, 1).atStartOfDay(ZoneOffset.UTC).toInstant()));

    private static final SimpleFeature NOTHING = row(null, null, null, null, null, null, null);

    private final ReadyFilter ready = new ReadyFilter(GroundFrame.about(118.5));

    /** Every condition of two parts, against the tables of three-valued logic. */
    @Test
    void logicHasThreeValues() {
        List<Atom> atoms = List.of(
                new Atom("length = 84.8", true), new Atom("length = 1", false), new Atom("1 = missing_number", null));
        List<Atom> parts = new ArrayList<>(atoms);
        atoms.forEach(atom -> parts.add(atom.not()));
        List<Atom> pairs = new ArrayList<>();
        for (Atom a : parts) {
            for (Atom b : parts) {
                pairs.add(a.and(b));
                pairs.add(a.or(b));
                pairs.add(a.and(b).not());
                pairs.add(a.or(b).not());
            }
        }
        for (Atom pair : pairs) {
            for (Atom c : parts) {
                for (Atom whole : List.of(pair, pair.and(c), pair.or(c).not(), c.or(pair.not()))) {
                    assertThat(accepts(whole.text, ROW)).as(whole.text).isEqualTo(Objects.equals(whole.truth, true));
                }
            }
        }
    }

    private record Atom(String text, Boolean truth) {
        Atom not() {
            return new Atom("NOT (" + text + ")", truth == null ? null : !truth);
        }

        Atom and(Atom other) {
            boolean isFalse = Objects.equals(truth, false) || Objects.equals(other.truth, false);
            return new Atom(
                    "(" + text + " AND " + other.text + ")",
                    isFalse ? Boolean.FALSE : truth == null || other.truth == null ? null : Boolean.TRUE);
        }

        Atom or(Atom other) {
            Atom neither = not().and(other.not());
            return new Atom("(" + text + " OR " + other.text + ")", neither.truth == null ? null : !neither.truth);
        }
    }

    /** Neither these nor their negations find a row that has no values. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "length = 1",
                "length <> 1",
                "length = length",
                "length = code",
                "length + 1 > 0",
                "length BETWEEN 0 AND 1",
                "5 BETWEEN length AND 1",
                "5 BETWEEN 10 AND length",
                "length IN (1, 2)",
                "text LIKE '%'",
                "text ILIKE 'a%'",
                "text IN ('a')",
                "CASEI(text) = 'a'",
                "truth = TRUE",
                "day > DATE('2020-01-01')",
                "T_AFTER(day, DATE('2020-01-01'))",
                "T_DURING(INTERVAL(day, '..'), INTERVAL('2020-01-01', '2021-01-01'))",
                "T_INTERSECTS(INTERVAL(day, '2040-01-01'), DATE('2030-01-01'))",
                "day AFTER 2020-01-01T00:00:00Z",
                "S_INTERSECTS(place, POINT(118 24))",
                "S_DISJOINT(place, POINT(118 24))",
                "S_CROSSES(place, LINESTRING(118 24, 119 25))",
                "S_EQUALS(POINT(118 24), place)",
                "BBOX(place, 118, 24, 119, 25)",
                "DWITHIN(place, POINT(118 24), 5, km)",
                "BEYOND(place, POINT(118 24), 5, km)",
                "BBOX(place, 118, 24, 119, 25, 'EPSG:4326')",
                "strStartsWith(text, 'a')",
                "isEmpty(place) = TRUE",
                "dimension(centroid(place)) = 0"
            })
    void nothingIsSaidOfMissingValues(String predicate) {
        assertThat(accepts(predicate, NOTHING)).isFalse();
        assertThat(accepts("NOT (" + predicate + ")", NOTHING)).isFalse();
        assertThat(accepts(predicate, ROW) ^ accepts("NOT (" + predicate + ")", ROW))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"length", "length + 1", "text", "day", "place", "strLength(text)", "envelope(place)"})
    void whatIsMissingIsNull(String value) {
        assertThat(accepts(value + " IS NULL", NOTHING)).isTrue();
        assertThat(accepts("NOT (" + value + " IS NULL)", NOTHING)).isFalse();
        assertThat(accepts(value + " IS NOT NULL", ROW)).isTrue();
        assertThat(accepts("NOT (" + value + " IS NOT NULL)", ROW)).isFalse();
    }

    /** Every function, with fractions where it takes numbers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "abs(0 - length) = 84.8",
                "abs(0 - code) = 9007199254740993",
                "ceil(length) = 85",
                "ceil(0 - length) = -84",
                "floor(length) = 84",
                "floor(0 - length) = -85",
                "rint(length) = 85",
                "rint(2.5) = 2",
                "sqrt(length * length) > 84.79 AND sqrt(length * length) < 84.81",
                "sqrt(0 - length) IS NULL",
                "strLength(text) = 10",
                "strToLowerCase(text) = 'straße 晋江😀'",
                "strToUpperCase(text) = 'STRASSE 晋江😀'",
                "strTrim(strConcat(' ', strConcat(text, ' '))) = text",
                "strStripAccents('Chișinău') = 'Chisinau'",
                "ACCENTI('Chișinău') = 'Chisinau'",
                "strStartsWith(text, 'Str') = TRUE",
                "strEndsWith(text, '江😀')",
                "NOT strEndsWith(text, '江')",
                "strIndexOf(text, '晋') = 7",
                "strIndexOf(text, '😀') = 9",
                "strIndexOf(text, 'x') = -1",
                "strEqualsIgnoreCase(text, 'STRASSE 晋江😀')",
                "CASEI(text) = CASEI('STRASSE 晋江😀')",
                "CASEI(text) LIKE CASEI('STRASSE%')",
                "text ILIKE 'STRASSE%'",
                "CASEI('ΌΔΟΣ') = CASEI('όδος')",
                "strSubstring(text, 7, 10) = '晋江😀'",
                "strSubstring(text, 7, 99) = '晋江😀'",
                "strSubstring(text, 5, 2) = ''",
                "geometryType(place) = 'Point'",
                "dimension(place) = 0",
                "numPoints(place) = 1",
                "isEmpty(place) = FALSE",
                "S_EQUALS(centroid(place), POINT(118.6 24.9))",
                "S_INTERSECTS(envelope(place), place)",
                "dateFormat('yyyy-MM', day) = '2024-03'",
                "dateParse('yyyyMMdd', dated) = day",
                "dateParse('yyyy', dated) IS NULL",
                "T_AFTER(dateParse('yyyyMMdd', dated), DATE('2024-02-29'))",
                "code = 9007199254740993",
                "code <> 9007199254740992",
                "code + 1 = 9007199254740994",
                "code < 9223372036854775808 AND 9223372036854775807 < 9223372036854775808",
                "code > 9007199254740992.0",
                "-9007199254740993 = 0 - code",
                "length > 84.5",
                "length * 10 = 848",
                "7 / 2 = 3.5",
                "7 div 2 = 3",
                "-7 div 2 = -3",
                "-7 % 2 = -1",
                "2 ^ 10 = 1024",
                "length / (length - length) IS NULL",
                "0.0 = -0.0",
                "text < 'a' AND text > 'S' AND text <= 'a' AND text >= 'S'",
                "truth = TRUE"
            })
    void functionsAndArithmeticAreRight(String condition) {

        assertThat(accepts(condition, ROW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "text > 5 | 'text' is text, 5 is a number; write '5'",
                "5 < text | 5 is a number, 'text' is text; write '5'",
                "text IN ('a', 5) | write '5'",
                "text BETWEEN 'a' AND 5 | write '5'",
                "text = TRUE | write 'true'",
                "text >= DATE('2024-03-01') | 'text' is text, DATE('2024-03-01') is a date or time; write '2024-03-01'",
                "text > TIMESTAMP('2024-03-01T08:00:00Z') | write '2024-03-01T08:00:00Z'",
                "length = '84.8' | 'length' is a number, '84.8' is text; write 84.8",
                "length = 'long' | 'length' is a number, 'long' is text)",
                "length IN (1, '2') | write 2",
                "length BETWEEN '1' AND 2 | write 1",
                "length = truth | 'length' is a number, 'truth' is true or false)",
                "length LIKE '8%' | text in LIKE ('length' is a number)",
                "day LIKE '2024%' | text in LIKE ('day' is a date or time)",
                "day > 2024 | 'day' is a date or time, 2024 is a number)",
                "day > '2024-01-01' | write DATE('2024-01-01')",
                "day > '2024-01-01T08:00:00+08:00' | write TIMESTAMP('2024-01-01T08:00:00+08:00')",
                "truth = 1 | 'truth' is true or false, 1 is a number; write TRUE",
                "truth = 'false' | write FALSE",
                "day = length | 'day' is a date or time, 'length' is a number)",
                "T_AFTER(text, DATE('2024-01-01')) | a date or time in T_AFTER ('text' is text)",
                "T_AFTER(day, '2024-01-01') | '2024-01-01' is text; write DATE('2024-01-01'))",
                "T_AFTER(day, length) | a date or time in T_AFTER ('length' is a number)",
                "day AFTER 2020-01-01T00:00:00Z AND text BEFORE 2020-01-01T00:00:00Z | a date or time in T_BEFORE",
                "T_DURING(day, INTERVAL(text, '..')) | a date or time in T_DURING",
                "T_AFTER(day, INTERVAL('2030-01-01', '2020-01-01')) | an interval with its beginning first",
                "sqrt(text) = 1 | a number in sqrt ('text' is text)",
                "abs('a') = 1 | a number in abs ('a' is text)",
                "strLength(length) = 2 | text in strLength ('length' is a number)",
                "strConcat(text, 5) = 'a' | text in strConcat (5 is a number; write '5')",
                "CASEI(length) = 'a' | text in casei",
                "strLength(text) = '2' | the result of strLength is a number, '2' is text; write 2",
                "strSubstring(text, 0.5, 2) = 'a' | whole numbers as positions",
                "dateFormat('foo', day) = 'a' | a pattern of a date",
                "dateFormat(text, day) = 'a' | a pattern of a date",
                "dateFormat('yyyy', text) = 'a' | a date or time in dateFormat ('text' is text)",
                "dateParse('yyyy', 'x') = day | operands that give a result",
                "centroid(text) = 1 | a geometry in centroid",
                "text + 1 = 2 | a number in + ('text' is text)",
                "-text = 2 | a number in -",
                "length > 1 / 0 | a finite result, found 1 / 0",
                "sqrt(-1) = 1 | operands that give a result",
                "place = POINT(1 1) | S_EQUALS",
                "S_INTERSECTS(text, POINT(1 1)) | a geometry in a spatial predicate ('text' is text)",
                "DWITHIN(text, POINT(118 24), 5, m) | a geometry in a distance",
                "DWITHIN(place, POINT EMPTY, 5, m) | not empty",
                "S_INTERSECTS(place, POLYGON((0 0,1 1,1 0,0 1,0 0))) | a valid geometry (Self-intersection at 0.5 0.5",
                "BBOX(place, 119, 25, 118, 24) | the lesser corner first",
                "BBOX(place, 13202491, 2851194, 13224755, 2875744, 'EPSG:3857') | a box in degrees",
                "S_INTERSECTS(place, POINT(118 24, 119 25)) | well-known text",
                "day > DATE('2024-13-01') | a date like",
                "day AFTER 2024-02-30T00:00:00Z | ECQL: a time with its zone like 2026-11-24T08:00:00Z, found '2024-02-30T00:00:00Z'",
                "NOT (day BEFORE 2024-13-01T00:00:00Z) | found '2024-13-01T00:00:00Z'",
                "day DURING 2024-01-01T25:00:00Z/P1D | found '2024-01-01T25:00:00Z'",
                "day AFTER 2024-01-01T00:00:00 | found '2024-01-01T00:00:00'",
                "noise(text) = 1 | a known function ('noise' is none"
            })
    void whatHasNoMeaningIsRefused(String condition, String expected) {
        assertThatThrownBy(() -> accepts(condition, ROW))
                .isInstanceOf(FilterException.class)
                .hasMessageContaining(expected);
    }

    /** A row may say so, where a filter may not. */
    @ParameterizedTest
    @ValueSource(strings = {"", "NOT "})
    void nothingIsSaidOfAnIntervalThatEndsBeforeItBegins(String not) {
        String within = "INTERVAL('2020-01-01', '2030-01-01')";

        assertThat(accepts(not + "T_DURING(INTERVAL(day, '2021-01-01'), " + within + ")", ROW))
                .isFalse();
        assertThat(accepts(not + "T_DISJOINT(" + within + ", INTERVAL(day, '2021-01-01'))", ROW))
                .isFalse();
    }

    @Test
    void aTextThatLooksLikeATimeIsAText() {
        assertThat(accepts("text <> '2024-02-30T00:00:00' AND day AFTER 2024-02-29T00:00:00+08:00", ROW))
                .isTrue();
    }

    /** Everyday names of columns; GeoTools would read some as paths. */
    @ParameterizedTest
    @ValueSource(strings = {"面积(公顷)", "2025年投资", "建设 内容", "备注/说明", "a:b", "完成率%", "@x", "a[1]", "*", "a.b", "."})
    void anyNameIsAName(String name) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("rows");
        builder.add("place", Geometry.class);
        builder.add(name, Double.class);
        SimpleFeatureType schema = builder.buildFeatureType();
        SimpleFeature row = SimpleFeatureBuilder.build(schema, java.util.Arrays.asList(null, 2.5), "row");
        SimpleFeature without = SimpleFeatureBuilder.build(schema, new Object[2], "row");
        String quoted = '"' + name + '"';

        assertThat(ready.of(CqlText.parse(quoted + " > 2"), schema).evaluate(row))
                .isTrue();
        assertThat(ready.of(CqlText.parse("abs(" + quoted + ") = 2.5"), schema).evaluate(row))
                .isTrue();
        assertThat(ready.of(CqlText.parse(quoted + " IS NULL"), schema).evaluate(without))
                .isTrue();
    }

    private boolean accepts(String condition, SimpleFeature row) {
        return ready.of(CqlText.parse(condition), SCHEMA).evaluate(row);
    }

    private static SimpleFeatureType schema() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("rows");
        builder.add("place", Geometry.class);
        builder.add("length", Double.class);
        builder.add("code", Long.class);
        builder.add("text", String.class);
        builder.add("dated", String.class);
        builder.add("truth", Boolean.class);
        builder.add("day", Date.class);
        builder.add("missing_number", Double.class);
        return builder.buildFeatureType();
    }

    private static SimpleFeature row(Object... values) {
        List<Object> all = new ArrayList<>(java.util.Arrays.asList(values));
        all.add(null);
        return SimpleFeatureBuilder.build(SCHEMA, all, "row");
    }
}
