package org.spatialplan.portrayal.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.BoxTree;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnprojectableGeometryException;

/**
 * The features of a layer in the coordinates of one CRS with a packed Hilbert R-tree, numbered as in the layer.
 * Immutable; threads read it without locks.
 */
public final class MapGeometry implements GeometryShelf.Weighed {

    /** Approximate size of the coordinates, the importance of vertices, and the simpler forms together. */
    private static final int BYTES_A_VERTEX = 20;

    private static final int BYTES_A_FEATURE = 400;

    private final MapShape[] shapes;
    private final Function<Integer, Optional<Coordinate>> marked;
    private final Map<Integer, Optional<Coordinate>> places = new ConcurrentHashMap<>();
    private final BoxTree tree;

    private MapGeometry(MapShape[] shapes, Function<Integer, Optional<Coordinate>> marked) {
        this.shapes = shapes;
        this.marked = marked;
        this.tree = BoxTree.of(shapes.length, i -> shapes[i] == null ? null : shapes[i].box());
    }

    /** Transforms geometries; a feature outside the target's domain is left out. */
    public static MapGeometry of(List<Geometry> geometries, Crs from, Crs to) {
        MapShape[] shapes = geometries.stream()
                .map(geometry -> transform(geometry, from, to)
                        .filter(moved -> !moved.isEmpty())
                        .map(MapShape::of)
                        .orElse(null))
                .toArray(MapShape[]::new);
        return new MapGeometry(shapes, feature -> place(geometries.get(feature), from, to));
    }

    /**
     * Finds the place of a mark in the layer's own coordinates, so that it is the same place on the ground in every
     * CRS.
     */
    private static Optional<Coordinate> place(Geometry geometry, Crs from, Crs to) {
        return Optional.ofNullable(MarkPlace.of(geometry))
                .flatMap(place -> transform(geometry.getFactory().createPoint(place), from, to))
                .map(Geometry::getCoordinate);
    }

    private static Optional<Geometry> transform(Geometry geometry, Crs from, Crs to) {
        if (from.id().equals(to.id())) {
            return Optional.of(geometry);
        }
        try {
            return Optional.of(to.verticesFromLonLat(from.toLonLat(geometry)));
        } catch (UnprojectableGeometryException e) {
            return Optional.empty();
        }
    }

    /** Returns the shape of a feature that {@link #within} listed. */
    public MapShape shape(int feature) {
        return shapes[feature];
    }

    /** Returns the place, in map coordinates, of the mark of a feature without points. */
    public Optional<Coordinate> place(int feature) {
        return places.computeIfAbsent(feature, marked);
    }

    /** Lists the features whose box meets a box, ascending. */
    public int[] within(Envelope box) {
        return tree.near(box);
    }

    @Override
    public long bytes() {
        long vertices = Arrays.stream(shapes)
                .filter(shape -> shape != null)
                .mapToLong(shape -> shape.full().vertices())
                .sum();
        return vertices * BYTES_A_VERTEX + (long) shapes.length * BYTES_A_FEATURE;
    }

    /** Returns the box of all features together. */
    public Envelope extent() {
        Envelope extent = new Envelope();
        Arrays.stream(shapes).filter(shape -> shape != null).forEach(shape -> extent.expandToInclude(shape.box()));
        return extent;
    }
}
