package org.spatialplan.spark.home;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.check.CheckedMap;

/**
 * Checks the parcels of one home after the other. The parts of the layers come first and make an index of the home; then
 * parcels are checked one by one, and none is kept.
 */
final class HomeCheck implements CoGroupFunction<Long, Row, Row, Row> {

    private static final long serialVersionUID = 1;

    private final HomeBasis basis;
    private final Broadcast<HomeTable> homes;

    HomeCheck(HomeBasis basis, Broadcast<HomeTable> homes) {
        this.basis = basis;
        this.homes = homes;
    }

    @Override
    public Iterator<Row> call(Long key, Iterator<Row> parcels, Iterator<Row> parts) {
        double meridian = homes.value().meridian(key);
        CheckedMap whole = basis.map(meridian);
        CheckedMap map = whole.over(HomeIndexes.of(whole.grounds(), parts));
        return new Rows(parcels, meridian, new Desk(map, homes.value().box(key)));
    }

    /** What the parcels of one home are checked with. */
    private final class Desk {

        private final HomeBasis.RowMaker rows;
        private final Seal seal;

        Desk(CheckedMap map, Envelope box) {
            rows = basis.rows(map);
            seal = new Seal(map, box);
        }

        Row row(Row parcel) {
            return rows.of(parcel, seal::fault);
        }
    }

    /** The rows of a home, made as they are asked for. */
    private final class Rows implements Iterator<Row> {

        private final Iterator<Row> parcels;
        private final double meridian;
        private final Desk desk;
        private final Map<Double, Desk> abroad = new HashMap<>();

        Rows(Iterator<Row> parcels, double meridian, Desk desk) {
            this.parcels = parcels;
            this.meridian = meridian;
            this.desk = desk;
        }

        @Override
        public boolean hasNext() {
            return parcels.hasNext();
        }

        @Override
        public Row next() {
            Row parcel = parcels.next();
            double stated = parcel.getDouble(parcel.fieldIndex(HomeScan.MERIDIAN));
            return (stated == meridian ? desk : abroad.computeIfAbsent(stated, this::abroad)).row(parcel);
        }

        /** A parcel without a place is in any home. Should it have one after all, the seal refuses it. */
        private Desk abroad(double its) {
            CheckedMap whole = basis.map(its);
            return new Desk(whole.over(HomeIndexes.of(whole.grounds(), Collections.emptyIterator())), new Envelope());
        }
    }
}
