package org.spatialplan.spark.home;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.MappedGround;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.layer.Feature;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.text.Finding;

/** What a run knows beside its parcels, on every executor. Thread-safe. */
public interface HomeBasis extends Serializable {

    /** Returns the map in the frame about a central meridian in degrees, its layers without outlines. */
    CheckedMap map(double meridian);

    /** Returns how the coordinates of parcels are read. */
    CoordinateInterpretation coordinates();

    /** Returns the accuracy of the outlines of parcels in metres. */
    double accuracyM();

    /** Names the layer version of a ground as {@link HomesRun.Layer} does. */
    String layerOf(MappedGround ground);

    /**
     * Reads a feature with its outline.
     *
     * @param layer as {@link HomesRun.Layer} names it
     * @param outline one of its rows
     */
    Feature feature(String layer, Row outline);

    /** Makes the checks of parcels by a map. */
    RowMaker rows(CheckedMap map);

    /** Checks parcels and makes a row for each. Used by one thread. */
    interface RowMaker {

        /**
         * Checks a parcel.
         *
         * @param parcel a row of the parcels
         * @param doubt says why a verdict does not count; then the parcel is not checked
         */
        Row of(Row parcel, Function<CheckedGround, Optional<Finding>> doubt);
    }
}
