package org.spatialplan.spark.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.spark.LocalSpark;

/** Each parcel gets one row, the same as from one check over whole layers, however they are spread over homes. */
@ExtendWith(LocalSpark.class)
class HomesTest {

    private static final double CITY = 118.5;
    private static final StructType PARCELS = new StructType()
            .add("number", DataTypes.LongType)
            .add("geometry", DataTypes.BinaryType)
            .add("xmin", DataTypes.DoubleType)
            .add("ymin", DataTypes.DoubleType)
            .add("xmax", DataTypes.DoubleType)
            .add("ymax", DataTypes.DoubleType);

    private static final ParcelBoxes FROM_GEOMETRY = ParcelBoxes.ofGeometry("number", "geometry");
    private static final ParcelBoxes FROM_COLUMNS =
            ParcelBoxes.ofColumns("number", List.of("xmin", "ymin", "xmax", "ymax"), 0);

    private final SparkSession session;

    HomesTest(SparkSession session) {
        this.session = session;
    }

    @Test
    void rowsAreThoseOfWholeLayers() {
        Drawing drawing = new Drawing(new Random(7));
        HomeScene scene = drawing.scene(0);
        List<Geometry> parcels = drawing.parcels(300);
        SceneBasis basis = new SceneBasis(scene, "new-construction", 0);
        for (int homes : new int[] {1, 8}) {
            assertRows(parcels, basis, scene, FrameChoice.one(CITY), FROM_GEOMETRY, settings(homes));
        }
    }

    private static HomeSettings settings(int homes) {
        return HomeSettings.of(2).withHomes(homes);
    }

    private void assertRows(
            List<Geometry> parcels,
            SceneBasis basis,
            HomeScene scene,
            FrameChoice frames,
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
            FrameChoice frames,
            ParcelBoxes boxes,
            HomeSettings settings) {
        List<Row> rows = new HomesRun(session, basis, frames, settings)
                .check(frame(parcels), boxes, scene.lake(session), SceneBasis.ROWS)
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

    private Dataset<Row> frame(List<Geometry> parcels) {
        List<Row> rows = new ArrayList<>();
        for (Geometry parcel : parcels) {
            Envelope box = parcel == null ? new Envelope() : parcel.getEnvelopeInternal();
            rows.add(RowFactory.create(
                    rows.size() + 1L,
                    parcel == null ? null : new WKBWriter().write(parcel),
                    box.isNull() ? null : box.getMinX(),
                    box.isNull() ? null : box.getMinY(),
                    box.isNull() ? null : box.getMaxX(),
                    box.isNull() ? null : box.getMaxY()));
        }
        return session.createDataFrame(rows, PARCELS).repartition(3);
    }

    /** Checks one parcel after the other over whole layers. */
    private static Map<Long, String> expected(
            List<Geometry> parcels, SceneBasis basis, HomeScene scene, FrameChoice frames) {
        Map<Long, String> rows = new TreeMap<>();
        Map<Double, HomeBasis.RowMaker> makers = new TreeMap<>();
        for (Geometry parcel : parcels) {
            long number = rows.size() + 1L;
            Envelope box = parcel == null ? new Envelope() : parcel.getEnvelopeInternal();
            double meridian = ParcelPlace.of(box, 0, null, frames, basis).meridian();
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
