package org.spatialplan.query.filter;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.geometry.BoundingBox;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.AxisSwap;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.text.Messages;

/**
 * The system in which the geometries of a filter are written. It transforms them to degrees with longitude as x, which
 * {@link ReadyFilter} requires. Stateless and thread-safe.
 */
public final class LiteralFrame {

    private static final double HALF_CIRCLE = 180;

    private final Crs crs;

    /**
     * Makes the frame of one system.
     *
     * @param crs axes in the order of its authority
     */
    public LiteralFrame(Crs crs) {
        this.crs = crs;
    }

    /**
     * Transforms the geometries of a filter.
     *
     * @throws FilterException if a geometry is outside the system's domain
     */
    public Filter toLonLat(Filter filter) {
        return crs == Crs.CRS84 ? filter : (Filter) filter.accept(new Transformation(), null);
    }

    /**
     * Transforms one geometry.
     *
     * @param written axes in the order of the authority
     */
    public Geometry toLonLat(Geometry written) {
        if (crs.isGeographic() && crs.northFirst() && spansPoles(written)) {
            throw new FilterException(Messages.of("query.filter.box-latitude", crs));
        }
        Geometry xFirst = crs.northFirst() ? AxisSwap.of(written) : written;
        try {
            return crs.questionToLonLat(xFirst);
        } catch (UnprojectableGeometryException e) {
            Coordinate first = written.getCoordinate();
            throw new FilterException(Messages.of("query.filter.coordinates-domain", crs, crs.axes(), first));
        }
    }

    /**
     * Tests for a box whose first latitude is the greater one; such a box would be read as crossing the antimeridian.
     */
    private static boolean spansPoles(Geometry written) {
        Envelope extent = written.getEnvelopeInternal();
        return written.getNumGeometries() > 1 && extent.getMinX() == -HALF_CIRCLE && extent.getMaxX() == HALF_CIRCLE;
    }

    private Geometry boxToLonLat(Envelope written) {
        Envelope xFirst = crs.northFirst()
                ? new Envelope(written.getMinY(), written.getMaxY(), written.getMinX(), written.getMaxX())
                : written;
        try {
            return crs.toLonLat(xFirst);
        } catch (UnprojectableGeometryException e) {
            throw new FilterException(Messages.of("query.filter.box-domain", crs, crs.axes(), written));
        }
    }

    private final class Transformation extends DuplicatingFilterVisitor {

        @Override
        public Object visit(Literal literal, Object extraData) {
            return literal.getValue() instanceof Geometry geometry
                    ? getFactory(extraData).literal(toLonLat(geometry))
                    : super.visit(literal, extraData);
        }

        /** Replaces a box of the old kind by a geometry. */
        @Override
        public Object visit(BBOX box, Object extraData) {
            BoundingBox bounds = box.getBounds();
            if (bounds.getCoordinateReferenceSystem() != null) {
                throw new FilterException(Messages.of("query.filter.box-without-system", crs));
            }
            Envelope written = new Envelope(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY());
            return getFactory(extraData)
                    .intersects(
                            visit(box.getExpression1(), extraData),
                            getFactory(extraData).literal(boxToLonLat(written)));
        }
    }
}
