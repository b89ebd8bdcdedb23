package org.spatialplan.spark.home;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.MappedGround;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.Cut;
import org.spatialplan.layer.Feature;

/**
 * Cuts the features of one layer version and sends each part to all homes whose box it meets. A feature is brought to a
 * frame once, whole, as the service does it, so that its parts are the service's to the last bit.
 */
final class PieceCutting implements FlatMapFunction<Row, Row> {

    private static final long serialVersionUID = 1;

    static final String HOME = "home";
    static final String GROUND = "ground";
    static final String AREA = "area";
    static final String PIECE = "piece";
    static final String CUT = "cut";

    /**
     * A row for each part and home: the key of the home, the number of the ground in the map, then the part. The key may be null as far as
     * Spark knows, as that of the parcels may.
     */
    static final StructType SCHEMA = new StructType()
            .add(HOME, DataTypes.LongType)
            .add(GROUND, DataTypes.IntegerType, false)
            .add(AREA, DataTypes.IntegerType, false)
            .add(PIECE, DataTypes.IntegerType, false)
            .add(CUT, DataTypes.BinaryType, false);

    /** Drawings of the ground near a feature reach a little farther than the distance. */
    private static final double DRAWN = 1.01;

    private final String layer;
    private final HomeBasis basis;
    private final Broadcast<HomeTable> homes;

    /** @param layer as {@link HomesRun.Layer} names it */
    PieceCutting(String layer, HomeBasis basis, Broadcast<HomeTable> homes) {
        this.layer = layer;
        this.basis = basis;
        this.homes = homes;
    }

    @Override
    public Iterator<Row> call(Row outline) {
        Feature feature = basis.feature(layer, outline);
        List<Row> parts = new ArrayList<>();
        for (double meridian : homes.value().meridians()) {
            cut(feature, meridian, parts);
        }
        return parts.iterator();
    }

    private void cut(Feature feature, double meridian, List<Row> parts) {
        CheckedMap map = basis.map(meridian);
        List<MappedGround> grounds = map.grounds();
        for (int number = 0; number < grounds.size(); number++) {
            MappedGround ground = grounds.get(number);
            boolean mayMeet = basis.layerOf(ground).equals(layer)
                    && ground.holds(feature)
                    && meetsAny(feature, ground, map.frame());
            if (mayMeet) {
                int of = number;
                ground.cut(feature, map.frame(), part -> send(part, of, meridian, parts));
            }
        }
    }

    private void send(Cut part, int ground, double meridian, List<Row> parts) {
        long[] keys = homes.value().near(meridian, part.box());
        if (keys.length > 0) {
            byte[] bytes = part.toBytes();
            for (long key : keys) {
                parts.add(RowFactory.create(key, ground, part.area(), part.piece(), bytes));
            }
        }
    }

    /**
     * Tests by the box alone, which costs less than to bring a feature of far away to the ground. Homes are where the frame is usable; a feature
     * that is nowhere there is in none of them.
     */
    private boolean meetsAny(Feature feature, MappedGround ground, GroundFrame frame) {
        Envelope lonLat = feature.geometry().orElseThrow().getEnvelopeInternal();
        if (!frame.covers(lonLat)) {
            return frame.covers(nearest(lonLat, frame.centralMeridian()));
        }
        Envelope box = GroundBox.of(lonLat, frame);
        box.expandBy(DRAWN * ground.near().map(zone -> zone.extent().nearM()).orElse(0.0));
        return homes.value().near(frame.centralMeridian(), box).length > 0;
    }

    /** Returns the place of a box of degrees that is nearest to the central meridian and the equator. */
    private static Envelope nearest(Envelope lonLat, double meridian) {
        double lon = Math.max(lonLat.getMinX(), Math.min(lonLat.getMaxX(), meridian));
        double lat = Math.max(lonLat.getMinY(), Math.min(lonLat.getMaxY(), 0));
        return new Envelope(lon, lon, lat, lat);
    }
}
