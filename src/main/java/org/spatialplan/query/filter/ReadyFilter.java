package org.spatialplan.query.filter;

import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.spatialplan.geo.GroundFrame;

/**
 * Prepares a parsed filter for the rows of one schema. Literal geometries are already in degrees with longitude as x,
 * because every interface has its own axis order. Immutable and thread-safe.
 */
public final class ReadyFilter {

    /** Key of a row's user data: its {@link org.spatialplan.geo.UncertainShape} in metres of the ground frame. */
    public static final String GROUND = "ground";

    /** Key of a row's user data: its lists by the names of their properties, which hold them as one text. */
    public static final String LISTS = "lists";

    /** Key of a property's user data: the class of the members, if all of its values are lists. */
    public static final String MEMBERS = "members";

    private final GroundFrame frame;

    public ReadyFilter(GroundFrame frame) {
        this.frame = frame;
    }

    /**
     * Prepares the filter for one schema.
     *
     * @throws FilterException if it names an unknown property or function, compares values of two kinds, uses an
     *     unknown unit, is too deep, or has geometries that are not on the earth
     */
    public Filter of(Filter parsed, SimpleFeatureType schema) {
        FilterLimits.require(parsed);
        LiteralDegrees.require(parsed);
        Operands operands = new Operands(schema);
        return new FilterPreparation(operands, new SpatialPredicates(operands, frame)).of(parsed, true);
    }
}
