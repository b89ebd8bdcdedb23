package org.spatialplan.ogc.api.maps;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.features.CrsUris;
import org.spatialplan.ogc.drawing.InterchangedAxes;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Reads where a map is: {@code bbox}, {@code subset} or {@code center}, each in its own system, brought to that of the map.
 * A box whose axes are interchanged is refused, as at the WMS: the map would be blank without a word.
 */
final class MapBox {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double CIRCLE = 360;
    private static final double HALF_CIRCLE = 180;
    private static final double QUARTER_CIRCLE = 90;

    private final OgcRequest request;
    private final CrsUris systems;
    private final Crs crs;
    private final Supplier<Envelope> drawn;

    /**
     * @param crs of the map
     * @param drawn extent of the layers, in degrees with longitude as x
     */
    MapBox(OgcRequest request, CrsUris systems, Crs crs, Supplier<Envelope> drawn) {
        this.request = request;
        this.systems = systems;
        this.crs = crs;
        this.drawn = drawn;
        // one that no other parameter needs is ignored, but a mistake in it is not
        List.of(MapParameters.BBOX_CRS, MapParameters.CENTER_CRS, MapParameters.SUBSET_CRS)
                .forEach(this::system);
    }

    /**
     * Returns the box, x right and y up in the system of the map; empty if none is stated.
     *
     * @throws BadParameterException if it is none, or is stated twice
     * @throws NothingThereException if it lies beyond the axes
     */
    Optional<Envelope> box() {
        Optional<double[]> corners = request.find(MapParameters.BBOX);
        Optional<Subset> subset = request.find(MapParameters.SUBSET).filter(Subset::isSpatial);
        if (corners.isPresent() && subset.isPresent()) {
            throw twice(MapParameters.SUBSET.name(), MapParameters.BBOX.name());
        }
        return corners.map(this::ofCorners).or(() -> subset.map(this::ofSubset));
    }

    /** Returns the middle in the system of the map; empty if none is stated. */
    Optional<Coordinate> center() {
        return request.find(MapParameters.CENTER).map(numbers -> {
            if (box().isPresent()) {
                throw twice(
                        MapParameters.CENTER.name(), MapParameters.BBOX.name() + ", " + MapParameters.SUBSET.name());
            }
            Crs stated = system(MapParameters.CENTER_CRS);
            boolean north = stated.northFirst();
            Envelope place = new Envelope(new Coordinate(numbers[north ? 1 : 0], numbers[north ? 0 : 1]));
            requireAxes(MapParameters.CENTER.name(), place, stated);
            return toMap(MapParameters.CENTER.name(), place, stated).centre();
        });
    }

    private BadParameterException twice(String parameter, String other) {
        return new BadParameterException(
                parameter,
                request.find(parameter).orElse(""),
                Messages.of("ogc.expected.not-together", parameter, other));
    }

    private Crs system(String parameter) {
        return request.find(systems.parameter(parameter)).orElse(Crs.CRS84);
    }

    private Envelope ofCorners(double[] numbers) {
        Crs stated = system(MapParameters.BBOX_CRS);
        int axes = numbers.length / 2;
        boolean north = stated.northFirst();
        return box(
                MapParameters.BBOX.name(),
                new double[] {numbers[north ? 1 : 0], numbers[axes + (north ? 1 : 0)]},
                new double[] {numbers[north ? 0 : 1], numbers[axes + (north ? 0 : 1)]},
                stated);
    }

    private Envelope ofSubset(Subset subset) {
        Crs stated = system(MapParameters.SUBSET_CRS);
        String name = MapParameters.SUBSET.name();
        if (stated.isGeographic() ? subset.projected() : subset.geographic()) {
            throw bad(
                    name, Messages.of("ogc.expected.subset-axes", stated, stated.isGeographic() ? "Lon, Lat" : "E, N"));
        }
        Envelope all = all(stated);
        double[] east = subset.east().orElseGet(() -> new double[] {all.getMinX(), all.getMaxX()});
        double[] north = subset.north().orElseGet(() -> new double[] {all.getMinY(), all.getMaxY()});
        if (stated.isGeographic() && (isBeyond(east, HALF_CIRCLE) || isBeyond(north, QUARTER_CIRCLE))) {
            throw new NothingThereException(request.find(name).orElse(""));
        }
        return box(name, east, north, stated);
    }

    private Envelope all(Crs stated) {
        return stated.isGeographic()
                ? drawn.get()
                : stated.fromLonLat(FACTORY.toGeometry(drawn.get())).getEnvelopeInternal();
    }

    private static boolean isBeyond(double[] interval, double end) {
        return Math.min(interval[0], interval[1]) > end || Math.max(interval[0], interval[1]) < -end;
    }

    /** A box of degrees that begins east of its end goes over the antimeridian. */
    private Envelope box(String parameter, double[] east, double[] north, Crs stated) {
        boolean over = stated.isGeographic()
                && east[0] > east[1]
                && Math.abs(east[0]) <= HALF_CIRCLE
                && Math.abs(east[1]) <= HALF_CIRCLE;
        double right = over ? east[1] + CIRCLE : east[1];
        if (!(east[0] < right && north[0] < north[1])) {
            throw bad(parameter, Messages.of("ogc.expected.map-box"));
        }
        Envelope box = new Envelope(east[0], right, north[0], north[1]);
        requireAxes(parameter, box, stated);
        if (over && !box.intersects(drawn.get())) {
            box = new Envelope(east[0] - CIRCLE, east[1], north[0], north[1]);
        }
        return toMap(parameter, box, stated);
    }

    private void requireAxes(String parameter, Envelope box, Crs stated) {
        if (InterchangedAxes.are(box, stated, drawn)) {
            throw bad(parameter, Messages.of("ogc.expected.axes", stated, stated.axes()));
        }
    }

    private Envelope toMap(String parameter, Envelope box, Crs stated) {
        if (stated.equals(crs) || stated.isGeographic() && crs.isGeographic()) {
            return box;
        }
        try {
            Geometry shape = FACTORY.toGeometry(box);
            Geometry lonLat = stated.isGeographic() ? shape : stated.questionToLonLat(shape);
            return crs.isGeographic()
                    ? lonLat.getEnvelopeInternal()
                    : crs.fromLonLat(lonLat).getEnvelopeInternal();
        } catch (UnprojectableGeometryException e) {
            throw bad(parameter, Messages.of("ogc.expected.domain", crs));
        }
    }

    private BadParameterException bad(String parameter, LocalizedText expected) {
        return new BadParameterException(parameter, request.find(parameter).orElse(""), expected);
    }
}
