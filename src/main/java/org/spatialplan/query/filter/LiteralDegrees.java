package org.spatialplan.query.filter;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.geometry.BoundingBox;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.filter.visitor.DefaultFilterVisitor;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.Latitudes;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Refuses geometries with latitude and longitude in the wrong order, because they would silently find nothing. */
final class LiteralDegrees extends DefaultFilterVisitor {

    private static final LocalizedText ORDER = Messages.of("query.filter.axes");

    private LiteralDegrees() {}

    /**
     * Checks all geometries of a filter.
     *
     * @throws FilterException if one has the wrong order
     */
    static void require(Filter filter) {
        filter.accept(new LiteralDegrees(), null);
    }

    @Override
    public Object visit(Literal literal, Object data) {
        if (literal.getValue() instanceof Geometry geometry) {
            require(geometry.getEnvelopeInternal());
        }
        return data;
    }

    /** Ignores a box with a system in metres, which {@link SpatialPredicates} refuses. */
    @Override
    public Object visit(BBOX box, Object data) {
        BoundingBox bounds = box.getBounds();
        if (bounds.getCoordinateReferenceSystem() instanceof ProjectedCRS) {
            return data;
        }
        require(new Envelope(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY()));
        return data;
    }

    private static void require(Envelope lonLat) {
        Latitudes.fault(lonLat, ORDER).ifPresent(fault -> {
            throw new FilterException(fault);
        });
    }
}
