package org.spatialplan.format.write;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.geo.Dimensions;

/** The kinds of geometry that a Shapefile can hold. One file holds one kind. */
enum ShapeKind {
    POINT(1),
    LINE(3),
    POLYGON(5),
    MULTIPOINT(8);

    private final int code;

    ShapeKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    String suffix() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The kinds that occur in the rows; if no row has a geometry, the kind of the type. */
    static List<ShapeKind> of(FeatureSet set) {
        List<ShapeKind> found = set.rows().rows().stream()
                .flatMap(row -> parts(set.geometry(row)).keySet().stream())
                .distinct()
                .sorted()
                .toList();
        return found.isEmpty() ? List.of(ofType(set.type().geometry())) : found;
    }

    private static ShapeKind ofType(FeatureType.GeometryKind kind) {
        return switch (kind) {
            case POINT, ANY -> POINT;
            case CURVE -> LINE;
            case SURFACE -> POLYGON;
        };
    }

    /** Splits a geometry by kinds: several kinds only for a mixed collection, none for a missing geometry. */
    static Map<ShapeKind, Geometry> parts(Geometry geometry) {
        Map<ShapeKind, Geometry> parts = new EnumMap<>(ShapeKind.class);
        for (int dimension = 0; geometry != null && dimension <= 2; dimension++) {
            Dimensions.part(geometry, dimension).ifPresent(part -> parts.put(of(part), part));
        }
        return parts;
    }

    private static ShapeKind of(Geometry part) {
        return switch (part.getDimension()) {
            case 0 -> part.getNumGeometries() == 1 ? POINT : MULTIPOINT;
            case 1 -> LINE;
            default -> POLYGON;
        };
    }
}
