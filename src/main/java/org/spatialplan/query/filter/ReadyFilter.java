package org.spatialplan.query.filter;

import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.spatialplan.geo.GroundFrame;

/**
 * Makes a parsed filter ready to be asked of the rows of one schema. Literal geometries are in degrees with longitude as x
 * already: every door knows its own axis order. Stateless but for the frame, thread-safe.
 */
public final class ReadyFilter {

    /** User data of a row: its {@link org.spatialplan.geo.UncertainShape} in metres of the ground frame. */
    public static final String GROUND = "ground";

    private final GroundFrame frame;

    public ReadyFilter(GroundFrame frame) {
        this.frame = frame;
    }

    /**
     * The filter for one schema.
     *
     * @throws FilterException if it names an unknown property or function, compares values of two kinds, measures in an
     *     unknown unit, is too deep, or has geometries that lie nowhere on earth
     */
    public Filter of(Filter parsed, SimpleFeatureType schema) {
        FilterLimits.require(parsed);
        LiteralDegrees.require(parsed);
        Operands operands = new Operands(schema);
        return new FilterPreparation(operands, new SpatialPredicates(operands, frame)).of(parsed, true);
    }
}
