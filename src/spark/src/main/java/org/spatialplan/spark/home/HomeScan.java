package org.spatialplan.spark.home;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Looks at the places of all parcels and finds their homes. */
final class HomeScan {

    private static final Logger LOG = LogManager.getLogger(HomeScan.class);

    static final String HOME = "home";
    static final String MERIDIAN = "central_meridian";

    private static final String PLACE = "place";
    private static final long SEED = 20_261_129;
    private static final int SAMPLED_A_HOME = 200;
    private static final int MAX_SAMPLED = 500_000;

    private static final StructType CENTRES = new StructType()
            .add(MERIDIAN, DataTypes.DoubleType, false)
            .add("lon", DataTypes.DoubleType, false)
            .add("lat", DataTypes.DoubleType, false);

    private static final StructType BOXES = new StructType()
            .add(MERIDIAN, DataTypes.DoubleType, false)
            .add("leaf", DataTypes.IntegerType, false)
            .add("parcel", DataTypes.LongType, false)
            .add("xmin", DataTypes.DoubleType, false)
            .add("ymin", DataTypes.DoubleType, false)
            .add("xmax", DataTypes.DoubleType, false)
            .add("ymax", DataTypes.DoubleType, false)
            .add("parcels", DataTypes.LongType, false)
            .add("vertices", DataTypes.LongType, false);

    private static final StructType PLACES =
            new StructType().add(HOME, DataTypes.LongType, false).add(MERIDIAN, DataTypes.DoubleType, false);

    private final Dataset<Row> scanned;
    private final ParcelBoxes boxes;
    private final MeridianRule frames;
    private final HomeBasis basis;
    private final HomeSettings settings;

    HomeScan(Dataset<Row> scanned, ParcelBoxes boxes, MeridianRule frames, HomeBasis basis, HomeSettings settings) {
        this.scanned = scanned;
        this.boxes = boxes;
        this.frames = frames;
        this.basis = basis;
        this.settings = settings;
    }

    /**
     * Divides the ground by a sample of the parcels.
     *
     * @param number of all parcels
     */
    HomeGrid grid(long number, int homes) {
        double wanted = Math.min(MAX_SAMPLED, (double) SAMPLED_A_HOME * homes);
        double fraction = Math.min(1, wanted / Math.max(1, number));
        Dataset<Row> some = fraction < 1 ? scanned.sample(false, fraction, SEED) : scanned;
        Map<Double, List<Coordinate>> centres = new HashMap<>();
        boxes.select(some, frames)
                .mapPartitions(centres(boxes, frames, basis), Encoders.row(CENTRES))
                .collectAsList()
                .forEach(row -> centres.computeIfAbsent(row.getDouble(0), meridian -> new ArrayList<>())
                        .add(new Coordinate(row.getDouble(1), row.getDouble(2))));
        int sampled = centres.values().stream().mapToInt(List::size).sum();
        return HomeGrid.of(centres, (sampled + homes - 1) / homes);
    }

    private static MapPartitionsFunction<Row, Row> centres(ParcelBoxes boxes, MeridianRule frames, HomeBasis basis) {
        return rows -> {
            List<Row> centres = new ArrayList<>();
            rows.forEachRemaining(row -> {
                ParcelPlace place = place(boxes.read(row), frames, basis);
                place.lonLat()
                        .map(Envelope::centre)
                        .ifPresent(at -> centres.add(RowFactory.create(place.meridian(), at.x, at.y)));
            });
            return centres.iterator();
        };
    }

    private static ParcelPlace place(ParcelBoxes.Scanned scanned, MeridianRule frames, HomeBasis basis) {
        return ParcelPlace.of(scanned.box(), scanned.stated(), frames, basis);
    }

    /**
     * Collects the homes with their boxes. A few rows a task are sent, and one a home comes back.
     *
     * @param leastTasks over how many tasks homes are spread at least
     */
    HomeTable table(Broadcast<HomeGrid> grid, int leastTasks) {
        List<Home> homes = new ArrayList<>();
        boxes.select(scanned, frames)
                .mapPartitions(ofTask(boxes, frames, basis, grid), Encoders.row(BOXES))
                .groupBy(MERIDIAN, "leaf", "parcel")
                .agg(
                        min("xmin"),
                        min("ymin"),
                        max("xmax"),
                        max("ymax"),
                        sum("parcels").cast("long"),
                        sum("vertices").cast("long"))
                .collectAsList()
                .forEach(row -> homes.add(home(row)));
        if (homes.isEmpty()) {
            homes.add(new Home(HomeId.ofLeaf(frames.nowhere(), 0), new Envelope(), 0, 0));
        }
        LOG.info(
                "{} homes, {} of them for one parcel; the largest has {} parcels",
                homes.size(),
                homes.stream().filter(home -> home.id().leaf() == HomeId.OWN).count(),
                homes.stream().mapToLong(Home::parcels).max().orElseThrow());
        return HomeTable.of(homes, Math.max(leastTasks, Math.min(settings.tasks(), homes.size())));
    }

    private Home home(Row row) {
        Envelope box = new Envelope(row.getDouble(3), row.getDouble(5), row.getDouble(4), row.getDouble(6));
        box.expandBy(-settings.withheldM());
        return new Home(
                new HomeId(row.getDouble(0), row.getInt(1), row.getLong(2)), box, row.getLong(7), row.getLong(8));
    }

    /** Unites the boxes of each home among the parcels of one task. */
    private static MapPartitionsFunction<Row, Row> ofTask(
            ParcelBoxes boxes, MeridianRule frames, HomeBasis basis, Broadcast<HomeGrid> grid) {
        return rows -> {
            Map<HomeId, Home> homes = new HashMap<>();
            rows.forEachRemaining(row -> {
                ParcelBoxes.Scanned scanned = boxes.read(row);
                ParcelPlace place = place(scanned, frames, basis);
                place.home(scanned.number(), scanned.vertices(), grid.value())
                        .ifPresent(id -> homes.merge(
                                id, new Home(id, place.reach(basis).orElseThrow(), 1, scanned.vertices()), Home::with));
            });
            return rows(homes.values().iterator());
        };
    }

    private static Iterator<Row> rows(Iterator<Home> homes) {
        List<Row> rows = new ArrayList<>();
        homes.forEachRemaining(home -> rows.add(RowFactory.create(
                home.id().meridian(),
                home.id().leaf(),
                home.id().parcel(),
                home.box().getMinX(),
                home.box().getMinY(),
                home.box().getMaxX(),
                home.box().getMaxY(),
                home.parcels(),
                home.vertices())));
        return rows.iterator();
    }

    /** Adds the columns {@link #HOME} and {@link #MERIDIAN} to the parcels. */
    Dataset<Row> assigned(Dataset<Row> parcels, Broadcast<HomeGrid> grid, Broadcast<HomeTable> table) {
        UDF1<Row, Row> places = places(boxes, frames, basis, grid, table);
        // else Spark asks it once for each of the two columns
        return parcels.withColumn(
                        PLACE, udf(places, PLACES).asNondeterministic().apply(struct(boxes.columns(frames))))
                .withColumn(HOME, col(PLACE).getField(HOME))
                .withColumn(MERIDIAN, col(PLACE).getField(MERIDIAN))
                .drop(PLACE);
    }

    private static UDF1<Row, Row> places(
            ParcelBoxes boxes,
            MeridianRule frames,
            HomeBasis basis,
            Broadcast<HomeGrid> grid,
            Broadcast<HomeTable> table) {
        return row -> {
            ParcelBoxes.Scanned scanned = boxes.read(row);
            ParcelPlace place = place(scanned, frames, basis);
            Optional<HomeId> home = place.home(scanned.number(), scanned.vertices(), grid.value());
            long key = home.map(id -> table.value().keyOf(id, scanned.number()))
                    .orElseGet(() -> table.value().anyKey(scanned.number()));
            return RowFactory.create(key, place.meridian());
        };
    }
}
