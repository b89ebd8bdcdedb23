package org.spatialplan.spark.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.run.Patience;
import org.spatialplan.spark.LocalSpark;
import org.spatialplan.text.Messages;

/** Each parcel gets one row, the same as from one check over whole layers, however they are spread over homes. */
@ExtendWith(LocalSpark.class)
@Tag("lengthy")
class HomesTest {

    private static final double CITY = 118.5;
    private static final StructType PARCELS = new StructType()
            .add("number", DataTypes.LongType)
            .add("geometry", DataTypes.BinaryType)
            .add("xmin", DataTypes.DoubleType)
            .add("ymin", DataTypes.DoubleType)
            .add("xmax", DataTypes.DoubleType)
            .add("ymax", DataTypes.DoubleType)
            .add("meridian", DataTypes.DoubleType);

    private static final ParcelBoxes FROM_GEOMETRY = ParcelBoxes.ofGeometry("number", "geometry");
    private static final ParcelBoxes FROM_COLUMNS =
            ParcelBoxes.ofColumns("number", List.of("xmin", "ymin", "xmax", "ymax"), 0);

    private final SparkSession session;

    HomesTest(SparkSession session) {
        this.session = session;
    }

    @Test
    void oneHomeOrManyGiveTheSameRows() {
        Drawing drawing = new Drawing(new Random(7));
        HomeScene scene = drawing.scene(0);
        SceneBasis basis = new SceneBasis(scene, "new-construction", 0);
        List<Geometry> parcels = drawing.parcels(250);
        parcels.addAll(drawing.awkward());
        Map<Long, String> expected = expected(parcels, basis, scene, MeridianRule.one(CITY));
        assertThat(expected.values())
                .anyMatch(row -> row.contains("clear"))
                .anyMatch(row -> row.contains("conflict, certain"))
                .anyMatch(row -> row.contains("conditional"))
                .anyMatch(row -> row.contains("no-data"))
                .anyMatch(row -> row.contains("geometry-outside") || row.contains("not-checked"));
        assertThat(check(parcels, basis, scene, MeridianRule.one(CITY), FROM_GEOMETRY, settings(1, 1)))
                .isEqualTo(expected);
        assertThat(check(parcels, basis, scene, MeridianRule.one(CITY), FROM_COLUMNS, settings(500, 6)))
                .isEqualTo(expected);
    }

    @Test
    void uncertainOutlinesGiveTheSameRows() {
        for (int seed = 1; seed <= 2; seed++) {
            Random random = new Random(seed);
            Drawing drawing = new Drawing(random);
            HomeScene scene = drawing.scene(seed == 1 ? 10 : random.nextInt(15));
            List<String> activities = List.of("new-construction", "linear-infrastructure", "port-wharf");
            SceneBasis basis =
                    new SceneBasis(scene, activities.get(seed % 3), seed == 1 ? 0.5 : 5 * random.nextDouble());
            List<Geometry> parcels = drawing.parcels(20 + random.nextInt(20));
            parcels.addAll(drawing.awkward());
            assertRows(
                    parcels,
                    basis,
                    scene,
                    MeridianRule.one(CITY),
                    seed == 1 ? FROM_GEOMETRY : FROM_COLUMNS,
                    settings(1 + random.nextInt(40), 1 + random.nextInt(8)));
        }
    }

    /** The parcels are on both sides of the border of two zones of 3 degrees. */
    @Test
    void parcelsOfTwoZonesAreMeasuredEachInItsOwn() {
        Drawing drawing = new Drawing(new Random(8));
        HomeScene scene = drawing.scene(0);
        SceneBasis basis = new SceneBasis(scene, "new-construction", 0);
        List<Geometry> parcels = drawing.parcels(200);
        Map<Long, String> rows = check(parcels, basis, scene, MeridianRule.zones(CITY), FROM_GEOMETRY, settings(4, 4));
        assertThat(rows).isEqualTo(expected(parcels, basis, scene, MeridianRule.zones(CITY)));
        assertThat(rows.values())
                .allMatch(row -> row.startsWith("117.0 ") || row.startsWith("120.0 "))
                .anyMatch(row -> row.startsWith("117.0 "))
                .anyMatch(row -> row.startsWith("120.0 "));
        assertThat(new HashSet<>(rows.values()))
                .isNotEqualTo(new HashSet<>(
                        expected(parcels, basis, scene, MeridianRule.one(CITY)).values()));
    }

    @Test
    void aColumnMayNameTheFrames() {
        Drawing drawing = new Drawing(new Random(12));
        HomeScene scene = drawing.scene(2);
        SceneBasis basis = new SceneBasis(scene, "new-construction", 1);
        List<Geometry> parcels = drawing.parcels(40);
        assertRows(parcels, basis, scene, MeridianRule.column("meridian", CITY), FROM_COLUMNS, settings(6, 5));
    }

    @Test
    void parcelsWithoutAPlaceHaveRowsToo() {
        HomeScene scene = new Drawing(new Random(14)).scene(0);
        SceneBasis basis = new SceneBasis(scene, "new-construction", 0);
        List<Geometry> nowhere = new ArrayList<>();
        nowhere.add(null);
        assertRows(nowhere, basis, scene, MeridianRule.column("meridian", CITY), FROM_COLUMNS, settings(6, 5));
        assertRows(List.of(), basis, scene, MeridianRule.zones(CITY), FROM_GEOMETRY, settings(6, 5));
    }

    @Test
    void aParcelThatReachesBeyondItsHomeIsNotChecked() {
        Drawing drawing = new Drawing(new Random(9));
        HomeScene scene = drawing.scene(0);
        SceneBasis basis = new SceneBasis(scene, "new-construction", 0);
        List<Geometry> parcels = drawing.parcels(200);
        Map<Long, String> expected = expected(parcels, basis, scene, MeridianRule.one(CITY));
        Map<Long, String> rows = check(
                parcels,
                basis,
                scene,
                MeridianRule.one(CITY),
                FROM_COLUMNS,
                settings(8, 4).withheld(400));
        long failed = requireRightOrRefused(rows, expected);
        assertThat(failed).isBetween(10L, 190L);
        Map<Long, String> none = check(
                parcels,
                basis,
                scene,
                MeridianRule.one(CITY),
                FROM_COLUMNS,
                settings(8, 4).withheld(1e7));
        assertThat(requireRightOrRefused(none, expected)).isEqualTo(200);
    }

    /** The file says of each parcel that it is 3 km farther east. */
    @Test
    void wrongBoxesClearNothing() {
        Drawing drawing = new Drawing(new Random(13));
        HomeScene scene = drawing.scene(0);
        SceneBasis basis = new SceneBasis(scene, "new-construction", 0);
        List<Geometry> parcels = drawing.parcels(200);
        Map<Long, String> rows = check(
                parcels,
                basis,
                scene,
                MeridianRule.one(CITY),
                ParcelBoxes.ofColumns("number", List.of("xmin + 0.03", "ymin", "xmax + 0.03", "ymax"), 0),
                settings(8, 4));
        long failed = requireRightOrRefused(rows, expected(parcels, basis, scene, MeridianRule.one(CITY)));
        assertThat(failed).isPositive();
    }

    /** Requires that each row is right or refused by the seal, and counts those that are refused. */
    private static long requireRightOrRefused(Map<Long, String> rows, Map<Long, String> expected) {
        String refused = "not-checked, , failed";
        rows.forEach((number, row) -> {
            if (row.contains(refused)) {
                assertThat(row).contains(Messages.of("home.beyond-box").en());
            } else {
                assertThat(row).isEqualTo(expected.get(number));
            }
        });
        return rows.values().stream().filter(row -> row.contains(refused)).count();
    }

    /** A polygon of a million vertices is cut by one task; after that no task has much more than another. */
    @Test
    void aGiantPolygonIsSharedByAllTasks() {
        Drawing drawing = new Drawing(new Random(10));
        HomeScene scene = new HomeScene(List.of(new HomeScene.Layer(
                "red",
                Optional.of("ecological-red-line"),
                false,
                List.of(drawing.feature("giant", Map.of("zone", "core"), drawing.shore(1_000_000, 12_000), 0)))));
        SceneBasis basis = new SceneBasis(scene, "new-construction", 0);
        List<Geometry> parcels = drawing.parcels(600);
        try (StageFigures figures = StageFigures.of(session.sparkContext())) {
            assertRows(parcels, basis, scene, MeridianRule.one(CITY), FROM_COLUMNS, settings(24, 8));
            Patience.until("the figures of the check", () -> figures.stages().stream()
                    .anyMatch(stage -> stage.tasks() == 8 && stage.readBytes() > 1_000_000));
            assertThat(figures.stages())
                    .filteredOn(stage -> stage.tasks() == 8)
                    .allSatisfy(stage -> assertThat(stage.largestOfMedian()).isLessThan(3));
        }
    }

    private static HomeSettings settings(int homes, int tasks) {
        return new HomeSettings(Long.MAX_VALUE, Long.MAX_VALUE, homes, tasks, 0);
    }

    private void assertRows(
            List<Geometry> parcels,
            SceneBasis basis,
            HomeScene scene,
            MeridianRule frames,
            ParcelBoxes boxes,
            HomeSettings settings) {
        Map<Long, String> rows = check(parcels, basis, scene, frames, boxes, settings);
        Map<Long, String> expected = expected(parcels, basis, scene, frames);
        assertThat(rows).hasSameSizeAs(parcels).isEqualTo(expected);
    }

    private Map<Long, String> check(
            List<Geometry> parcels,
            SceneBasis basis,
            HomeScene scene,
            MeridianRule frames,
            ParcelBoxes boxes,
            HomeSettings settings) {
        Dataset<Row> table = table(parcels);
        List<Row> rows = new HomesRun(session, basis, frames, settings)
                .check(table, table, boxes, scene.layers(session), SceneBasis.ROWS)
                .collectAsList();
        assertThat(rows).hasSameSizeAs(parcels);
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.getLong(0),
                        row -> row.getDouble(1) + " " + row.getString(2),
                        (one, other) -> {
                            throw new AssertionError("two rows: " + one);
                        },
                        TreeMap::new));
    }

    private Dataset<Row> table(List<Geometry> parcels) {
        List<Row> rows = new ArrayList<>();
        for (Geometry parcel : parcels) {
            Envelope box = parcel == null ? new Envelope() : parcel.getEnvelopeInternal();
            rows.add(RowFactory.create(
                    rows.size() + 1L,
                    parcel == null ? null : new WKBWriter().write(parcel),
                    box.isNull() ? null : box.getMinX(),
                    box.isNull() ? null : box.getMinY(),
                    box.isNull() ? null : box.getMaxX(),
                    box.isNull() ? null : box.getMaxY(),
                    stated(rows.size() + 1L)));
        }
        return session.createDataFrame(rows, PARCELS).repartition(3);
    }

    /** The meridian that a parcel states, which only one rule looks at. */
    private static double stated(long number) {
        return number % 2 == 0 ? 117 : 120;
    }

    /** Checks one parcel after the other over whole layers. */
    private static Map<Long, String> expected(
            List<Geometry> parcels, SceneBasis basis, HomeScene scene, MeridianRule frames) {
        Map<Long, String> rows = new TreeMap<>();
        Map<Double, HomeBasis.RowMaker> makers = new TreeMap<>();
        for (Geometry parcel : parcels) {
            long number = rows.size() + 1L;
            Envelope box = parcel == null ? new Envelope() : parcel.getEnvelopeInternal();
            double meridian = ParcelPlace.of(box, stated(number), frames, basis).meridian();
            CheckedMap map = scene.whole(meridian);
            Row row = new org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema(
                    new Object[] {number, parcel == null ? null : new WKBWriter().write(parcel), meridian},
                    new StructType()
                            .add("number", DataTypes.LongType)
                            .add("geometry", DataTypes.BinaryType)
                            .add(HomeScan.MERIDIAN, DataTypes.DoubleType));
            rows.put(
                    number,
                    meridian + " "
                            + makers.computeIfAbsent(meridian, any -> basis.rows(map))
                                    .of(row, checked -> Optional.empty())
                                    .getString(2));
        }
        return rows;
    }
}
